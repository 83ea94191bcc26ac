package dev.flotilla.common.identity;

import java.time.InstantSource;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.info.GitProperties;
import org.springframework.context.annotation.Bean;

@AutoConfiguration(afterName = { "dev.flotilla.common.start.StartAutoConfiguration",
        "org.springframework.boot.autoconfigure.info.ProjectInfoAutoConfiguration" })
@EnableConfigurationProperties(InstanceProperties.class)
class IdentityAutoConfiguration {

    private static final String UNKNOWN = "unknown";

    @Bean
    InstanceIdentity instanceIdentity(InstanceProperties properties, ObjectProvider<GitProperties> git,
            InstantSource time) {
        GitProperties build = git.getIfAvailable();
        return new InstanceIdentity(properties.service(), properties.id(), properties.number(), properties.host(),
                build == null ? UNKNOWN : known(build.get("build.version")),
                build == null ? UNKNOWN : known(build.getShortCommitId()), time.instant());
    }

    private static String known(@Nullable String value) {
        return value == null ? UNKNOWN : value;
    }

}
