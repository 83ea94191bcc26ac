package dev.flotilla.launcher.proof;

import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Decides what a reply means for each order of its batch. An order counts as acknowledged
 * only by a line of its own that could be read whole and bears its id.
 */
final class AnswerReader {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private static final int TOO_MANY_REQUESTS = 429;

    private final JsonMapper json;

    AnswerReader(JsonMapper json) {
        this.json = json;
    }

    /**
     * One for each order, in their order.
     * @param known whether orders have been acknowledged before: then the address is
     * right, and a 404 is the last word of an instance that is ending
     */
    List<Outcome> outcomes(Reply reply, boolean known) {
        boolean eachLine = reply.status() == HttpURLConnection.HTTP_OK || reply.status() == 0;
        boolean ending = known && reply.status() == HttpURLConnection.HTTP_NOT_FOUND;
        Outcome unanswered = eachLine || ending ? new Outcome.TryAgain(PAUSE)
                : refusal(reply.status(), reply.retryAfterSeconds(), String.join(" ", reply.lines()));
        List<Outcome> outcomes = new ArrayList<>(Collections.nCopies(reply.orders().size(), unanswered));
        if (eachLine) {
            reply.lines().forEach(line -> read(line, reply.orders(), outcomes));
        }
        return outcomes;
    }

    private void read(String line, List<NumberedOrder> orders, List<Outcome> outcomes) {
        try {
            JsonNode answer = json.readTree(line);
            int index = answer.path("line").asInt(0) - 1;
            if (index >= 0 && index < orders.size()) {
                outcomes.set(index, outcome(orders.get(index), answer));
            }
        }
        catch (JacksonException cutOff) {
            // No answer: its order is sent again.
        }
    }

    private static Outcome outcome(NumberedOrder order, JsonNode answer) {
        int status = answer.path("status").asInt(0);
        if (status == HttpURLConnection.HTTP_ACCEPTED) {
            return order.orderId().equals(answer.path("orderId").asString("")) ? new Outcome.Acknowledged()
                    : new Outcome.TryAgain(PAUSE);
        }
        return refusal(status, answer.path("retryAfterSeconds").asInt(0), answer.toString());
    }

    private static Outcome refusal(int status, int retryAfterSeconds, String why) {
        boolean clientsFault = status >= HttpURLConnection.HTTP_BAD_REQUEST
                && status < HttpURLConnection.HTTP_INTERNAL_ERROR && status != HttpURLConnection.HTTP_CLIENT_TIMEOUT
                && status != TOO_MANY_REQUESTS;
        return clientsFault ? new Outcome.Refused(status + ": " + why) : new Outcome.TryAgain(pause(retryAfterSeconds));
    }

    private static Duration pause(int retryAfterSeconds) {
        Duration wished = Duration.ofSeconds(retryAfterSeconds);
        return wished.compareTo(PAUSE) < 0 ? PAUSE : wished.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wished;
    }

}
