package dev.flotilla.hub.load;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LoadViewTest {

    private static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");

    @Test
    void shouldAddUpThoseThatRunWhenSeveralDo() {
        LoadView view = view(told(Phase.RUNNING, 100, 40), told(Phase.DRAINING, 200, 60), told(Phase.FINISHED, 5, 5));

        assertThat(view.phase()).isEqualTo(Phase.RUNNING);
        assertThat(view.rate()).isEqualTo(300);
        assertThat(view.orders()).isEqualTo(new LoadState.Counts(102, 100, 2, 0));
        assertThat(view.endedAt()).isNull();
        assertThat(view.instances()).extracting(LoadView.Instance::phase)
            .containsExactly(Phase.RUNNING, Phase.DRAINING, Phase.FINISHED);
    }

    @Test
    void shouldTellWhatTheLastRunsCameToWhenNoneIsUnderWay() {
        LoadView view = view(told(Phase.FINISHED, 100, 40),
                new Answer.Told(new LoadState(Phase.IDLE, null, 0, 0, 0, 0, null, null, LoadState.Counts.NONE)));

        assertThat(view.phase()).isEqualTo(Phase.FINISHED);
        assertThat(view.orders().acknowledged()).isEqualTo(40);
        assertThat(view.endedAt()).isEqualTo(AT);
    }

    @Test
    void shouldSayWhyWhenNobodyAnswers() {
        LoadView view = view(new Answer.Away("nobody listens there"), new Answer.Unclear("it did not answer in 3 s"));

        assertThat(view.phase()).isEqualTo(Phase.UNREACHABLE);
        assertThat(view.why()).contains("flotilla.hub.load.addresses");
        assertThat(view.instances()).extracting(LoadView.Instance::why)
            .containsExactly("nobody listens there", "it did not answer in 3 s");
    }

    @Test
    void shouldShowWhoAnswersWhenAnotherDoesNot() {
        LoadView view = view(new Answer.Away("nobody listens there"), told(Phase.RUNNING, 7, 3));

        assertThat(view.phase()).isEqualTo(Phase.RUNNING);
        assertThat(view.why()).isNull();
    }

    private static Answer told(Phase phase, int rate, long acknowledged) {
        return new Answer.Told(new LoadState(phase, "run", rate, rate, 10, 0.5, AT, phase.isActive() ? null : AT,
                new LoadState.Counts(acknowledged + 1, acknowledged, 1, 0)));
    }

    private static LoadView view(Answer... answers) {
        Map<URI, Answer> all = new TreeMap<>();
        for (int i = 0; i < answers.length; i++) {
            all.put(URI.create("http://10.0.0." + i), answers[i]);
        }
        return LoadView.of(all);
    }

}
