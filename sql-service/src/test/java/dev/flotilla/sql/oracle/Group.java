package dev.flotilla.sql.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import dev.flotilla.sql.terms.Aggregate;
import dev.flotilla.sql.types.SqlType.Scalar;
import org.jspecify.annotations.Nullable;

/**
 * A group that keeps all its rows, and makes its aggregates of them when asked.
 */
final class Group {

    private final List<Member> members = new ArrayList<>();

    /**
     * One row: what the aggregates are of, and the group's values as they are written.
     */
    record Member(long timestamp, List<@Nullable Object> values, List<String> common) {
    }

    void add(Member member) {
        members.add(member);
    }

    Json common(int index) {
        Json value = Json.read(members.getFirst().common().get(index));
        return value instanceof Json.Nothing ? null : value;
    }

    @Nullable Object value(int index, Aggregate aggregate) {
        List<Member> present = members.stream().filter(member -> member.values().get(index) != null).toList();
        List<Object> values = present.stream()
            .map(member -> Objects.requireNonNull(member.values().get(index)))
            .toList();
        return switch (aggregate.function()) {
            case COUNT -> (long) values.size();
            case COUNT_DISTINCT -> values.stream().distinct().count();
            case SUM -> values.isEmpty() ? null : sum(values, aggregate);
            case AVG -> values.isEmpty() ? null : average(values, aggregate);
            case MIN -> extreme(values, -1);
            case MAX -> extreme(values, 1);
            // Sorting is stable, so that of the same time the first to arrive is the
            // first.
            case FIRST -> present.stream()
                .min(Comparator.comparingLong(Member::timestamp))
                .map(member -> member.values().get(index))
                .orElse(null);
            case LAST -> present.reversed()
                .stream()
                .max(Comparator.comparingLong(Member::timestamp))
                .map(member -> member.values().get(index))
                .orElse(null);
        };
    }

    static Object identity(Object value) {
        return switch (value) {
            case BigDecimal number -> Numbers.canonical(number);
            case Json.Num number -> Numbers.canonical(Numbers.decimal(number.raw()));
            case Json.Text text -> List.of(text.value());
            case Json json -> json.raw();
            default -> value;
        };
    }

    private static Object sum(List<Object> values, Aggregate aggregate) {
        if (aggregate.type() == Scalar.DOUBLE) {
            double sum = 0;
            for (Object value : values) {
                sum += (Double) value;
            }
            return sum;
        }
        return values.stream().map(BigDecimal.class::cast).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Object average(List<Object> values, Aggregate aggregate) {
        return sum(values, aggregate) instanceof BigDecimal sum
                ? (Object) Numbers.quotient(sum, BigDecimal.valueOf(values.size()))
                : (Object) ((Double) sum(values, aggregate) / values.size());
    }

    @SuppressWarnings("unchecked") // All of one type, which the query fixes.
    private static @Nullable Object extreme(List<Object> values, int wanted) {
        Object extreme = null;
        for (Object value : values) {
            if (extreme == null || Integer.signum(((Comparable<Object>) value).compareTo(extreme)) == wanted) {
                extreme = value;
            }
        }
        return extreme;
    }

}
