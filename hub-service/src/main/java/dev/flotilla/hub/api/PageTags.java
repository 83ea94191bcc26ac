package dev.flotilla.hub.api;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * The page's files are known by what is in them, so that a browser never goes on with
 * those of another version, older or newer.
 */
@Configuration(proxyBeanMethods = false)
class PageTags {

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> pageFilesHaveTags() {
        FilterRegistrationBean<ShallowEtagHeaderFilter> tags = new FilterRegistrationBean<>(
                new ShallowEtagHeaderFilter());
        // The page itself is short, and sent anew each time.
        tags.addUrlPatterns("/js/*", "/css/*");
        return tags;
    }

}
