package dev.flotilla.sql.apps;

import dev.flotilla.sql.planning.Compiled;

/**
 * The version of an application that counts now, and what this server makes of it. A
 * server of an older build may refuse what another has taken.
 *
 * @param offset where it stands in the deploy log
 */
public record DeployedApp(AppVersion version, long offset, Compiled compiled) {
}
