package dev.flotilla.sql.apps;

import java.util.Collection;

/**
 * Who runs what is deployed.
 */
@FunctionalInterface
public interface AppsFollower {

    /**
     * All applications there are, after every change and in the order of the log. Not to
     * wait in.
     */
    void follow(Collection<DeployedApp> apps);

}
