package dev.flotilla.launcher.commands;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.flotilla.launcher.members.Role;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * {@code processor-service=3}.
 */
record ScaleArgument(Role service, int count) {

    private static final Pattern FORM = Pattern.compile("(?<service>[a-z-]+)=(?<count>[0-9]{1,3})");

    static ScaleArgument parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new TypeConversionException("'" + text + "' is not SERVICE=N, as in processor-service=3");
        }
        String name = matcher.group("service");
        return Role.services()
            .stream()
            .filter(role -> role.label().equals(name) || role.label().equals(name + "-service"))
            .findFirst()
            .map(role -> new ScaleArgument(role, Integer.parseInt(matcher.group("count"))))
            .orElseThrow(() -> new TypeConversionException("there is no service '" + name + "'; there are: "
                    + Role.services().stream().map(Role::label).collect(Collectors.joining(", "))));
    }

    /** For picocli, which finds it by type. */
    static final class Converter implements ITypeConverter<ScaleArgument> {

        @Override
        public ScaleArgument convert(String text) {
            return parse(text);
        }

    }

}
