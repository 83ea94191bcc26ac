package dev.flotilla.sql.syntax;

import java.time.Duration;
import java.util.List;

import dev.flotilla.sql.text.Spot;
import org.jspecify.annotations.Nullable;

/**
 * One selection.
 */
public record Select(Spot spot, List<SelectItem> items, Relation from, List<Join> joins, @Nullable Expression where,
        Grouping grouping, @Nullable Emit emit) {

    public Select {
        items = List.copyOf(items);
        joins = List.copyOf(joins);
    }

    /** What is selected. */
    public sealed interface SelectItem {

        Spot spot();

    }

    /** All columns, or all of one relation. */
    public record Star(Spot spot, @Nullable Name relation) implements SelectItem {
    }

    /** One column of the result. */
    public record Item(Spot spot, Expression value, @Nullable Name alias) implements SelectItem {
    }

    /** Where rows come from; the options are those that stand right behind the name. */
    public record Relation(Spot spot, Name name, @Nullable Name alias, List<Option> options) {

        public Relation {
            options = List.copyOf(options);
        }

    }

    /** A relation beside the first one. */
    public record Join(Spot spot, JoinKind kind, Relation relation, Expression on, @Nullable Within within) {
    }

    /** Whose rows are kept without a partner. */
    public enum JoinKind {

        INNER, LEFT, RIGHT, OUTER

    }

    /**
     * How far apart in time two rows may be: the right one before or after the left one.
     */
    public record Within(Spot spot, Duration before, Duration after, @Nullable Duration grace) {
    }

    /**
     * What belongs together.
     */
    public record Grouping(List<Expression> by, @Nullable Window window, @Nullable Expression having) {

        public static final Grouping NONE = new Grouping(List.of(), null, null);

        public Grouping {
            by = List.copyOf(by);
        }

    }

    /** Every change of a result, or only what will not change any more. */
    public record Emit(Spot spot, boolean isFinal) {
    }

}
