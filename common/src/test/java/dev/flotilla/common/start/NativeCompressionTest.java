package dev.flotilla.common.start;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import org.springframework.beans.BeanUtils;
import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * In a class loader that is not the JVM's own, as that of a jar of jars.
 */
class NativeCompressionTest {

    private static final String NATIVE = "LZ4Factory:JNI";

    @Test
    void shouldCompressWithNativeCodeWhenTheServiceIsOneJar() throws Exception {
        try (URLClassLoader jar = jarOfJars()) {
            Object initializer = BeanUtils
                .instantiateClass(jar.loadClass(NativeCompression.class.getName()).getDeclaredConstructor());

            ReflectionTestUtils.invokeMethod(initializer, "initialize", new Object[] { null });

            assertThat(whatKafkaTakes(jar)).isEqualTo(NATIVE);
        }
    }

    @Test
    void shouldBeNeededBecauseTheLibraryAloneFallsBackToJava() throws Exception {
        try (URLClassLoader jar = jarOfJars()) {
            assertThat(whatKafkaTakes(jar)).isNotEqualTo(NATIVE);
        }
    }

    private static String whatKafkaTakes(ClassLoader jar) throws ReflectiveOperationException {
        return jar.loadClass("net.jpountz.lz4.LZ4Factory").getMethod("fastestInstance").invoke(null).toString();
    }

    private static URLClassLoader jarOfJars() throws IOException {
        URL[] classPath = Pattern.compile(File.pathSeparator, Pattern.LITERAL)
            .splitAsStream(System.getProperty("java.class.path"))
            .map(NativeCompressionTest::url)
            .toArray(URL[]::new);
        return new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader());
    }

    private static URL url(String path) {
        try {
            return Path.of(path).toUri().toURL();
        }
        catch (MalformedURLException e) {
            throw new IllegalArgumentException(path, e);
        }
    }

}
