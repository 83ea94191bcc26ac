package dev.flotilla.sql.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;

/**
 * The body is a file of SQL. For the API's description, which cannot know it of a stream.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@RequestBody(description = "A file of SQL, UTF-8, at most 1 MiB", required = true,
        content = @Content(mediaType = "application/sql", schema = @Schema(type = "string")))
@interface SqlBody {

}
