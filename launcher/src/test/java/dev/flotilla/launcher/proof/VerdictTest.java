package dev.flotilla.launcher.proof;

import java.util.List;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class VerdictTest {

    private static final LoadReport THOUSAND = new LoadReport("ingestion-service-1", "r1", LoadReport.Phase.FINISHED,
            1000, 0);

    @Test
    void shouldBeProvenWhenExactlyTheAcknowledgedIsStored() {
        assertThat(Verdict.of(THOUSAND, stored(1000, true))).isEqualTo(new Verdict.Proven("r1", 1000, 10));
    }

    @Test
    void shouldBeIncompleteWhenSomethingAcknowledgedIsNotStored() {
        assertThat(Verdict.of(THOUSAND, stored(999, true))).isEqualTo(new Verdict.Incomplete("r1", 1000, 999));
    }

    @Test
    void shouldBeBrokenWhenMoreIsStoredThanAcknowledged() {
        assertThat(Verdict.of(THOUSAND, stored(1001, true))).isInstanceOf(Verdict.Broken.class);
    }

    @Test
    void shouldBeBrokenWhenTheNumberingIs() {
        assertThat(Verdict.of(THOUSAND, stored(1000, false))).isInstanceOf(Verdict.Broken.class);
    }

    @Test
    void shouldClaimNoMoreThanItKnowsWhenTheGeneratorIsGone() {
        Verdict verdict = Verdict.afterwards("r1", OptionalLong.empty(), stored(700, true));

        assertThat(Court.decision(List.of(verdict))).isEqualTo(Court.Decision.UNDECIDED);
    }

    @Test
    void shouldStayProvableWhenItsCountWasSeenInTheEnd() {
        assertThat(Verdict.afterwards("r1", OptionalLong.of(700), stored(700, true)))
            .isEqualTo(new Verdict.Proven("r1", 700, 10));
        assertThat(Verdict.afterwards("r1", OptionalLong.of(701), stored(700, true)))
            .isInstanceOf(Verdict.Incomplete.class);
    }

    @Test
    void shouldDisproveAllWhenOneRunFails() {
        List<Verdict> verdicts = List.of(new Verdict.Proven("r1", 1, 1), new Verdict.Incomplete("r2", 2, 1),
                new Verdict.Unwitnessed("r3", 1));

        assertThat(Court.decision(verdicts)).isEqualTo(Court.Decision.DISPROVEN);
    }

    @Test
    void shouldReadBothSidesAsTheServicesWriteThem() {
        JsonMapper json = JsonMapper.shared();

        assertThat(Witnesses.load("i", json.readTree("""
                {"phase": "FINISHED", "runId": "r1", "orders": {"made": 5, "acknowledged": 5, "outstanding": 0}}""")))
            .hasValue(new LoadReport("i", "r1", LoadReport.Phase.FINISHED, 5, 0));
        assertThat(Witnesses.load("i", json.readTree("""
                {"phase": "IDLE", "runId": null}"""))).isEmpty();
        assertThat(Witnesses.stored(json.readTree("""
                {"customers": 2, "orders": 5, "missing": 1, "repeated": 0, "outOfOrder": 0, "holds": false,
                 "examples": [{"customerId": "load-r1-1"}]}""")))
            .isEqualTo(new StoredReport(2, 5, 1, 0, 0, false, List.of("load-r1-1")));
    }

    @Test
    void shouldNameEveryPromiseThatIsBroken() {
        StoredReport stored = new StoredReport(10, 1001, 1, 2, 3, false, List.of("r1-7"));

        assertThat(Verdict.of(THOUSAND, stored).sentence()).contains("Lost: 1", "Doubled: 2", "Out of order: 3", "r1-7",
                "1000 orders acknowledged, but 1001 stored");
    }

    @Test
    void shouldProveNothingWhenOrdersWereNeverAnswered() {
        LoadReport load = new LoadReport("prove", "r1", LoadReport.Phase.FINISHED, 1000, 5);

        assertThat(Verdict.of(load, stored(1000, true))).isEqualTo(new Verdict.Unsettled("r1", 1000, 5, 1000));
        assertThat(Verdict.of(load, stored(1005, true))).isEqualTo(new Verdict.Unsettled("r1", 1000, 5, 1005));
        assertThat(Verdict.of(load, stored(999, true))).isInstanceOf(Verdict.Incomplete.class);
        assertThat(Verdict.of(load, stored(1006, true))).isInstanceOf(Verdict.Broken.class);
    }

    @Test
    void shouldProveNothingWhenNothingWasAcknowledged() {
        LoadReport load = new LoadReport("prove", "r1", LoadReport.Phase.FINISHED, 0, 0);

        Verdict verdict = Verdict.of(load, stored(0, true));

        assertThat(Court.decision(List.of(verdict))).isEqualTo(Court.Decision.DISPROVEN);
    }

    @Test
    void shouldAskAgainOnlyWhenTimeMayHelp() {
        assertThat(new Verdict.Incomplete("r1", 2, 1).isFinal()).isFalse();
        assertThat(new Verdict.Unheard("r1", "away").isFinal()).isFalse();
        assertThat(new Verdict.Broken("r1", List.of("Lost.")).isFinal()).isTrue();
    }

    private static StoredReport stored(long orders, boolean holds) {
        return new StoredReport(10, orders, holds ? 0 : 1, 0, 0, holds, List.of());
    }

}
