package dev.flotilla.sql.apps;

import dev.flotilla.sql.planning.Compiled;
import dev.flotilla.sql.text.SourceText;

/**
 * What a file means on this server.
 */
@FunctionalInterface
interface AppCompiler {

    Compiled compile(SourceText source);

}
