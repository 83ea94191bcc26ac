package dev.flotilla.ingestion.load;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Who orders next: the n-th customer orders in proportion to 1 / n^skew.
 */
final class Customers {

    private final double[] cumulated;

    Customers(int count, double skew) {
        cumulated = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += Math.pow(i + 1.0, -skew);
            cumulated[i] = sum;
        }
    }

    int next(RandomGenerator random) {
        int found = Arrays.binarySearch(cumulated, random.nextDouble() * cumulated[cumulated.length - 1]);
        int index = found < 0 ? -found - 1 : found + 1;
        return Math.min(index, cumulated.length - 1);
    }

}
