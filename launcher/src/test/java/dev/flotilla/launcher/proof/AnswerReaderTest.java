package dev.flotilla.launcher.proof;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class AnswerReaderTest {

    private static final Outcome ACKNOWLEDGED = new Outcome.Acknowledged();

    private static final Outcome TRY_AGAIN = new Outcome.TryAgain(Duration.ofMillis(250));

    private static final Door DOOR = Door.onThisMachine("ingestion-service-1", 1);

    private static final List<NumberedOrder> THREE = List.of(new NumberedOrder("r", 0, 1), new NumberedOrder("r", 1, 1),
            new NumberedOrder("r", 2, 1));

    private final AnswerReader reader = new AnswerReader(JsonMapper.shared());

    @Test
    void shouldCountOnlyTheLinesReadWhenTheStreamBreaksOff() {
        Reply reply = new Reply(DOOR, THREE, 200, 0, List.of(taken(1, "r-0-1"), "{\"line\":2,\"status\":202,\"ord"),
                true);

        assertThat(reader.outcomes(reply, true)).containsExactly(ACKNOWLEDGED, TRY_AGAIN, TRY_AGAIN);
    }

    @Test
    void shouldTryAllAgainWhenNothingCameBack() {
        Reply reply = new Reply(DOOR, THREE, 0, 0, List.of(), true);

        assertThat(reader.outcomes(reply, true)).containsExactly(TRY_AGAIN, TRY_AGAIN, TRY_AGAIN);
    }

    @Test
    void shouldGoByTheLineNumberWhenAnAnswerIsMissing() {
        Reply reply = new Reply(DOOR, THREE, 200, 0, List.of(taken(1, "r-0-1"), taken(3, "r-2-1"), taken(4, "r-3-1")),
                false);

        assertThat(reader.outcomes(reply, true)).containsExactly(ACKNOWLEDGED, TRY_AGAIN, ACKNOWLEDGED);
    }

    @Test
    void shouldBelieveNothingWhenTheAnswerIsForAnotherOrder() {
        Reply reply = new Reply(DOOR, THREE, 200, 0, List.of(taken(1, "r-1-1")), false);

        assertThat(reader.outcomes(reply, true)).first().isEqualTo(TRY_AGAIN);
    }

    @Test
    void shouldWaitAsToldWhenALineIsNotTakenOrUnknown() {
        Reply reply = new Reply(DOOR, THREE, 200, 0, List.of("""
                {"line":1,"status":503,"orderId":"r-0-1","code":"OUTCOME_UNKNOWN","retryAfterSeconds":2}""", """
                {"line":2,"status":429,"code":"SATURATED","retryAfterSeconds":3600}"""), false);

        assertThat(reader.outcomes(reply, true)).containsExactly(new Outcome.TryAgain(Duration.ofSeconds(2)),
                new Outcome.TryAgain(Duration.ofSeconds(5)), TRY_AGAIN);
    }

    @Test
    void shouldTryAllAgainWhenTheBatchIsNotAdmitted() {
        Reply reply = new Reply(DOOR, THREE, 429, 1, List.of("{\"title\":\"Too Many Requests\"}"), false);

        assertThat(reader.outcomes(reply, true)).hasSize(3).containsOnly(new Outcome.TryAgain(Duration.ofSeconds(1)));
    }

    @Test
    void shouldGiveUpWhenThereIsNoIngestionAtTheAddress() {
        Reply reply = new Reply(DOOR, THREE, 404, 0, List.of("no such page"), false);

        assertThat(reader.outcomes(reply, false)).hasSize(3).containsOnly(new Outcome.Refused("404: no such page"));
    }

    @Test
    void shouldTryAllAgainWhenAnAddressThatWasRightIsNotFound() {
        Reply reply = new Reply(DOOR, THREE, 404, 0, List.of("no such page"), false);

        assertThat(reader.outcomes(reply, true)).containsExactly(TRY_AGAIN, TRY_AGAIN, TRY_AGAIN);
    }

    @Test
    void shouldGiveUpWhenTheOrderItselfIsAtFault() {
        String answer = """
                {"line":2,"status":400,"code":"INVALID_REQUEST"}""";

        assertThat(reader.outcomes(new Reply(DOOR, THREE, 200, 0, List.of(answer), false), true))
            .containsExactly(TRY_AGAIN, new Outcome.Refused("400: " + answer), TRY_AGAIN);
    }

    private static String taken(int line, String orderId) {
        return "{\"line\":%d,\"status\":202,\"orderId\":\"%s\",\"partition\":0,\"offset\":1}".formatted(line, orderId);
    }

}
