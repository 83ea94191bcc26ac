package dev.flotilla.sql.terms;

import java.util.List;

import dev.flotilla.sql.functions.Overload;
import dev.flotilla.sql.syntax.BinaryOperator;
import dev.flotilla.sql.types.SqlType;
import dev.flotilla.sql.types.SqlType.Scalar;
import org.jspecify.annotations.Nullable;

/**
 * A value that can be computed: it says from which input it comes, of which type it is,
 * and where types are converted. Two terms that are equal compute the same.
 */
public sealed interface Term {

    SqlType type();

    /**
     * The same for every row.
     *
     * @param value as Java has it; null for NULL
     */
    record Constant(@Nullable Object value, SqlType type) implements Term {
    }

    /** A field of a row's value, perhaps of an object in it. */
    record Field(int input, List<String> path, SqlType type) implements Term {

        public Field {
            path = List.copyOf(path);
        }

        public String name() {
            return String.join(".", path);
        }

    }

    /** What a row has beside its value. */
    record Meta(int input, Kind kind, SqlType type) implements Term {

        /** Which it is. */
        public enum Kind {

            KEY, TIMESTAMP, PARTITION, OFFSET

        }

    }

    /** NULL beyond the end. */
    record Element(Term array, Term index, SqlType type) implements Term {
    }

    /** A field of a value that is no column. */
    record Member(Term of, String name, SqlType type) implements Term {
    }

    /** Of two numbers of the result's type, or of a time and microseconds. */
    record Arithmetic(BinaryOperator operator, Term left, Term right, SqlType type) implements Term {
    }

    record Negation(Term operand, SqlType type) implements Term {
    }

    record Concat(Term left, Term right) implements Term {

        @Override
        public SqlType type() {
            return Scalar.STRING;
        }

    }

    /** Of two values of one type. */
    record Comparison(BinaryOperator operator, Term left, Term right) implements Truth {
    }

    record And(Term left, Term right) implements Truth {
    }

    record Or(Term left, Term right) implements Truth {
    }

    record Not(Term operand) implements Truth {
    }

    record IsNull(Term operand) implements Truth {
    }

    /** True where the time is there; a record without one is refused. */
    record Timed(Term time) implements Truth {
    }

    /** All of one type. */
    record In(Term operand, List<Term> options) implements Truth {

        public In {
            options = List.copyOf(options);
        }

    }

    record Like(Term operand, Term pattern, char escape) implements Truth {
    }

    /** The first branch whose condition is true. */
    record Choice(List<Branch> branches, @Nullable Term otherwise, SqlType type) implements Term {

        public Choice {
            branches = List.copyOf(branches);
        }

    }

    /** One branch of a choice. */
    record Branch(Term condition, Term result) {
    }

    /**
     * To a wider type, or of an ANY to what is needed: a record with something else is
     * refused.
     */
    record Conversion(Term operand, SqlType type) implements Term {
    }

    /** As somebody asked for: what cannot be converted is refused. */
    record Cast(Term operand, SqlType type) implements Term {
    }

    record Call(Overload function, List<Term> arguments, SqlType type) implements Term {

        public Call {
            arguments = List.copyOf(arguments);
        }

    }

    /** What a group has in common. */
    record GroupValue(int index, SqlType type) implements Term {
    }

    /** What was made of a group's rows. */
    record AggregateValue(int index, SqlType type) implements Term {
    }

    /** The beginning or the end of a group's window. */
    record WindowBound(boolean start) implements Term {

        @Override
        public SqlType type() {
            return Scalar.TIMESTAMP;
        }

    }

    /** What is true, false or unknown. */
    sealed interface Truth extends Term {

        @Override
        default SqlType type() {
            return Scalar.BOOLEAN;
        }

    }

}
