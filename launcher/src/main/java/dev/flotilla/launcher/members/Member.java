package dev.flotilla.launcher.members;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One member of the fleet by its name on this machine: {@code processor-service-2},
 * {@code broker-1}, {@code postgres}.
 */
public record Member(Role role, int number) implements Comparable<Member> {

    private static final Pattern NAME = Pattern.compile("(?<label>[a-z][a-z-]*[a-z])(-(?<number>[1-9][0-9]{0,3}))?");

    private static final Comparator<Member> ORDER = Comparator.comparing(Member::role).thenComparingInt(Member::number);

    public Member {
        if (number < 1) {
            throw new IllegalArgumentException("a member's number starts at 1, not " + number);
        }
    }

    public static Member postgres() {
        return new Member(Role.POSTGRES, 1);
    }

    public static Member broker(int number) {
        return new Member(Role.BROKER, number);
    }

    public static Optional<Member> parse(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int number = Optional.ofNullable(matcher.group("number")).map(Integer::parseInt).orElse(1);
        return Arrays.stream(Role.values())
            .filter(role -> role.label().equals(matcher.group("label")))
            .map(role -> new Member(role, number))
            .filter(member -> member.name().equals(name))
            .findFirst();
    }

    public String name() {
        return role == Role.POSTGRES ? role.label() : role.label() + "-" + number;
    }

    @Override
    public int compareTo(Member other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return name();
    }

}
