package dev.flotilla.storage.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import dev.flotilla.storage.questions.Questions;

import org.springframework.stereotype.Repository;

/**
 * Looks at every order of the customers in question, in index order and without holding
 * them in memory; the server's statement timeout bounds it.
 */
@Repository
class Proofs {

    private static final int EXAMPLES = 20;

    // stored_seq is the order of arrival. A partition's offsets have to agree with it,
    // which would tell of a writer that stored a later batch first.
    private static final String PER_CUSTOMER = """
            WITH arrived AS (
                SELECT customer_id, customer_sequence,
                       max(customer_sequence) OVER arrivals AS greatest_before,
                       src_partition = lag(src_partition) OVER (PARTITION BY customer_id ORDER BY stored_seq)
                           AND src_offset < lag(src_offset) OVER (PARTITION BY customer_id ORDER BY stored_seq)
                           AS offset_fell
                FROM orders
                WHERE customer_id >= :from AND (:to::text IS NULL OR customer_id < :to)
                WINDOW arrivals AS (PARTITION BY customer_id ORDER BY stored_seq
                                    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
            ), per_customer AS (
                SELECT customer_id, count(*) AS orders, count(customer_sequence) AS numbered,
                       coalesce(max(customer_sequence), 0) - count(DISTINCT customer_sequence) AS missing,
                       count(customer_sequence) - count(DISTINCT customer_sequence) AS repeated,
                       count(*) FILTER (WHERE customer_sequence < greatest_before OR offset_fell) AS out_of_order,
                       max(customer_sequence) AS greatest
                FROM arrived GROUP BY customer_id
            )
            """;

    private static final String SUMS = PER_CUSTOMER + """
            SELECT count(*) AS customers, coalesce(sum(orders), 0) AS orders, coalesce(sum(numbered), 0) AS numbered,
                   coalesce(sum(missing), 0) AS missing, coalesce(sum(repeated), 0) AS repeated,
                   coalesce(sum(out_of_order), 0) AS out_of_order, max(greatest) AS greatest
            FROM per_customer""";

    private static final String BREACHES = PER_CUSTOMER + """
            SELECT customer_id, orders, missing, repeated, out_of_order FROM per_customer
            WHERE missing > 0 OR repeated > 0 OR out_of_order > 0
            ORDER BY customer_id LIMIT :examples""";

    private final Questions questions;

    Proofs(Questions questions) {
        this.questions = questions;
    }

    Proof of(CustomerRange range) {
        Proof sums = questions.askPrimary(database -> database.sql(SUMS)
            .param("from", range.from())
            .param("to", range.to())
            .query((row, _) -> sums(row))
            .single());
        return sums.holds() ? sums : with(sums, breaches(range));
    }

    private List<Proof.Breach> breaches(CustomerRange range) {
        return questions.askPrimary(database -> database.sql(BREACHES)
            .param("from", range.from())
            .param("to", range.to())
            .param("examples", EXAMPLES)
            .query((row, _) -> new Proof.Breach(row.getString("customer_id"), row.getLong("orders"),
                    row.getLong("missing"), row.getLong("repeated"), row.getLong("out_of_order")))
            .list());
    }

    private static Proof sums(ResultSet row) throws SQLException {
        long missing = row.getLong("missing");
        long repeated = row.getLong("repeated");
        long outOfOrder = row.getLong("out_of_order");
        return new Proof(row.getLong("customers"), row.getLong("orders"), row.getLong("numbered"), missing, repeated,
                outOfOrder, row.getObject("greatest", Long.class), missing == 0 && repeated == 0 && outOfOrder == 0,
                List.of());
    }

    private static Proof with(Proof sums, List<Proof.Breach> examples) {
        return new Proof(sums.customers(), sums.orders(), sums.numbered(), sums.missing(), sums.repeated(),
                sums.outOfOrder(), sums.greatestSequence(), sums.holds(), examples);
    }

}
