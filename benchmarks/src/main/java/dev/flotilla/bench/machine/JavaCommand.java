package dev.flotilla.bench.machine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a JVM beside this one is started, with the same Java.
 *
 * @param target a main class, or {@code -jar} and its file
 */
public record JavaCommand(List<String> options, List<String> target, List<String> arguments) {

    private static final List<String> ALWAYS = List.of("--enable-native-access=ALL-UNNAMED",
            "-XX:+ExitOnOutOfMemoryError");

    public static JavaCommand of(Class<?> main, List<String> options, String... arguments) {
        return of(System.getProperty("java.class.path"), main.getName(), options, arguments);
    }

    public static JavaCommand of(String classPath, String main, List<String> options, String... arguments) {
        return new JavaCommand(options, List.of("-cp", classPath, main), List.of(arguments));
    }

    public static JavaCommand ofJar(Path jar, List<String> options, List<String> arguments) {
        return new JavaCommand(options, List.of("-jar", jar.toString()), arguments);
    }

    public List<String> words() {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Stream.of(ALWAYS, options, target, arguments).forEach(words::addAll);
        return words;
    }

}
