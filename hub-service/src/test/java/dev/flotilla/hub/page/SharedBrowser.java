package dev.flotilla.hub.page;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One browser for all classes, since it takes longer to start than a page to open. JUnit
 * closes what its root keeps on the thread that ran the tests, and Playwright knows only
 * the thread that made it.
 */
final class SharedBrowser implements ParameterResolver {

    private static final Namespace HERE = Namespace.create(SharedBrowser.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == PageBrowser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
            .getStore(HERE)
            .computeIfAbsent(PageBrowser.class, _ -> new PageBrowser(), PageBrowser.class);
    }

}
