package dev.flotilla.storage.proof;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the customers' own numbering of their orders proves. Senders number each
 * customer's orders 1, 2, 3 …; a run that sent {@code n} orders is complete when
 * {@code orders} is {@code n} and {@code holds} is true.
 *
 * @param orders stored orders of these customers
 * @param numbered those with a customerSequence; only these can be proved
 * @param missing numbers between 1 and a customer's greatest that are not stored
 * @param repeated orders that share their customer and number with an earlier one
 * @param outOfOrder orders that were stored after one with a greater number
 * @param greatestSequence the greatest number of any customer
 * @param holds nothing missing, repeated or out of order
 * @param examples some customers for whom it does not hold
 */
record Proof(long customers, long orders, long numbered, long missing, long repeated, long outOfOrder,
        @Nullable Long greatestSequence, boolean holds, List<Breach> examples) {

    Proof {
        examples = List.copyOf(examples);
    }

    record Breach(String customerId, long orders, long missing, long repeated, long outOfOrder) {
    }

}
