package dev.flotilla.sql.terms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import dev.flotilla.sql.text.Problems;
import dev.flotilla.sql.text.Spot;
import dev.flotilla.sql.types.BadRecord;
import dev.flotilla.sql.types.SqlType;
import dev.flotilla.sql.types.SqlType.Scalar;
import dev.flotilla.sql.types.SqlTypes;
import dev.flotilla.sql.types.Timestamps;
import org.jspecify.annotations.Nullable;

/**
 * Makes values of one type values of another where the language does so by itself.
 */
final class Conversions {

    private final Problems problems;

    Conversions(Problems problems) {
        this.problems = problems;
    }

    Term to(Term term, SqlType type, Spot spot) {
        if (term.type().equals(type) || type == Scalar.ANY) {
            return term;
        }
        if (term instanceof Term.Constant constant) {
            Term converted = constant(constant, type, spot);
            if (converted != null) {
                return converted;
            }
        }
        else if (SqlTypes.fits(term.type(), type) || type.equals(SqlTypes.common(term.type(), type))) {
            return new Term.Conversion(term, type);
        }
        problems.error(spot, "a " + type + " is needed here, this is a " + term.type(), "CAST(… AS " + type + ")");
        return Typer.BROKEN;
    }

    private @Nullable Term constant(Term.Constant constant, SqlType type, Spot spot) {
        return switch (constant.value()) {
            case null -> new Term.Constant(null, type);
            case Long whole when type == Scalar.DECIMAL -> new Term.Constant(BigDecimal.valueOf(whole), type);
            case Long whole when type == Scalar.DOUBLE -> new Term.Constant((double) whole, type);
            case BigDecimal exact when type == Scalar.DOUBLE -> new Term.Constant(exact.doubleValue(), type);
            case String text when type == Scalar.TIMESTAMP -> {
                try {
                    yield new Term.Constant(Timestamps.parse(text, "'" + text + "'"), type);
                }
                catch (BadRecord wrong) {
                    problems.error(spot, String.valueOf(wrong.getMessage()));
                    yield Typer.BROKEN;
                }
            }
            default -> null;
        };
    }

    /** Everything but lists and objects has a text. */
    Term text(Term term, Spot spot) {
        return term.type() == Scalar.STRING || !(term.type() instanceof Scalar) ? to(term, Scalar.STRING, spot)
                : new Term.Cast(term, Scalar.STRING);
    }

    /**
     * The type in which two values are compared; null, and a problem, where they cannot
     * be.
     */
    @Nullable SqlType comparable(Term left, Term right, Spot spot) {
        SqlType type = SqlTypes.common(left.type(), right.type());
        if (type == null && ((isText(left) && right.type() == Scalar.TIMESTAMP)
                || (isText(right) && left.type() == Scalar.TIMESTAMP))) {
            return Scalar.TIMESTAMP;
        }
        if (type == null) {
            problems.error(spot, "a " + left.type() + " cannot be compared with a " + right.type(),
                    "CAST one of them to the other's type");
        }
        return type;
    }

    private static boolean isNull(Term term) {
        return term instanceof Term.Constant constant && constant.value() == null;
    }

    private static boolean isText(Term term) {
        return term instanceof Term.Constant && term.type() == Scalar.STRING;
    }

    /** All of one type, which is the widest of theirs. */
    List<Term> together(List<Term> terms, List<Spot> spots) {
        SqlType type = terms.getFirst().type();
        boolean open = isNull(terms.getFirst());
        for (int i = 1; i < terms.size(); i++) {
            Term term = terms.get(i);
            // A NULL has whatever type the others have.
            if (open || isNull(term)) {
                type = open ? term.type() : type;
                open &= isNull(term);
                continue;
            }
            SqlType common = SqlTypes.common(type, term.type());
            if (common == null && type == Scalar.TIMESTAMP && isText(term)) {
                common = type;
            }
            if (common == null) {
                problems.error(spots.get(i), "a " + term.type() + " does not go together with a " + type);
                return terms.stream().map(_ -> Typer.BROKEN).toList();
            }
            type = common;
        }
        List<Term> converted = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            converted.add(to(terms.get(i), type, spots.get(i)));
        }
        return converted;
    }

    Term cast(Term operand, SqlType type, Spot spot) {
        if (operand.type().equals(type) || type == Scalar.ANY) {
            return operand;
        }
        boolean parts = !(operand.type() instanceof Scalar) || !(type instanceof Scalar);
        boolean possible = operand.type() == Scalar.ANY || type == Scalar.STRING
                || (!parts && (operand.type() == Scalar.STRING
                        || (SqlTypes.isNumber(operand.type()) && SqlTypes.isNumber(type))
                        || (operand.type() == Scalar.BIGINT && type == Scalar.TIMESTAMP)
                        || (operand.type() == Scalar.TIMESTAMP && type == Scalar.BIGINT)));
        if (!possible) {
            problems.error(spot, "a " + operand.type() + " cannot become a " + type);
            return Typer.BROKEN;
        }
        return new Term.Cast(operand, type);
    }

}
