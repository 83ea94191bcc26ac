package dev.flotilla.sql.apps;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What a server is told of applications.
 *
 * @param apps files, and directories of such, to deploy at the start
 * @param sources the topics of sources, by the names that files have for them
 */
@Validated
@ConfigurationProperties("flotilla.sql")
record AppsProperties(@DefaultValue List<Path> apps, @DefaultValue Map<String, String> sources) {
}
