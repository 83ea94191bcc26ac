package dev.flotilla.storage.questions;

import java.util.regex.Pattern;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Whether there may be replicas. With one address a pool of their own would be a second
 * one to the same server.
 */
final class SeveralAddresses implements Condition {

    private static final Pattern SEVERAL = Pattern.compile("jdbc:postgresql://[^/?]*,.*");

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return isIn(context.getEnvironment().getProperty("spring.datasource.url", ""));
    }

    static boolean isIn(String url) {
        return SEVERAL.matcher(url).matches();
    }

}
