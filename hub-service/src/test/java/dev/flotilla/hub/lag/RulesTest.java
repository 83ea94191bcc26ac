package dev.flotilla.hub.lag;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RulesTest {

    private static final Instant NOW = Instant.parse("2026-09-01T12:00:00Z");

    private final Rules rules = new Rules(100);

    @Test
    void shouldSayOkWhenLagIsAllowedWhateverElse() {
        assertThat(judge(evidence(commits(50, 40, 30), 100, NOW.minusSeconds(500))).verdict()).isEqualTo(Verdict.OK);
    }

    @Test
    void shouldSayStopWhenNothingHasMovedForLongerThanItsCommitsTook() {
        List<Commit> commits = commits(1_000, 1_100, 1_200);

        assertThat(judge(evidence(commits, 5_000, NOW.minusSeconds(14))).verdict()).isEqualTo(Verdict.OK);
        assertThat(judge(evidence(commits, 5_000, NOW.minusSeconds(15))))
            .isEqualTo(new Judged(Verdict.STOP, "has not moved for 15 s, 5,000 records behind"));
    }

    @Test
    void shouldHavePatienceWhenOneCommitsSeldom() {
        List<Commit> seldom = List.of(new Commit(NOW.minusSeconds(80), 10, 500),
                new Commit(NOW.minusSeconds(50), 20, 500), new Commit(NOW.minusSeconds(40), 30, 500));

        assertThat(judge(evidence(seldom, 5_000, NOW.minusSeconds(39))).verdict()).isEqualTo(Verdict.OK);
        assertThat(judge(evidence(seldom, 5_000, NOW.minusSeconds(40))).verdict()).isEqualTo(Verdict.STOP);
    }

    @Test
    void shouldNotWaitLongerThanAMinuteWhenOneCommitsVerySeldom() {
        List<Commit> idle = List.of(new Commit(NOW.minusSeconds(9_000), 10, 500),
                new Commit(NOW.minusSeconds(5_000), 20, 500), new Commit(NOW.minusSeconds(60), 30, 500));

        assertThat(judge(evidence(idle, 5_000, NOW.minusSeconds(60))).verdict()).isEqualTo(Verdict.STOP);
    }

    @Test
    void shouldSayStopSoonWhenTheGroupHasNoMembers() {
        List<Commit> seldom = List.of(new Commit(NOW.minusSeconds(80), 10, 500),
                new Commit(NOW.minusSeconds(16), 30, 500));

        Judged judgement = judge(new Evidence(NOW, seldom, 5_000, NOW.minusSeconds(16), true, true));

        assertThat(judgement)
            .isEqualTo(new Judged(Verdict.STOP, "is read by nobody, the group has no members, 5,000 records wait"));
    }

    @Test
    void shouldSayRewindWhenItHasGoneBack() {
        assertThat(judge(evidence(commits(900, 1_000, 500, 600), 5_000, NOW)))
            .isEqualTo(new Judged(Verdict.REWIND, "has gone back from 1,000 to 500, 5,000 records behind"));
    }

    @Test
    void shouldForgiveWhenItHasComeBackToWhereItWas() {
        assertThat(judge(evidence(commits(900, 1_000, 500, 1_000), 5_000, NOW)).verdict()).isEqualTo(Verdict.OK);
    }

    @Test
    void shouldSayOkWhenLagWasAllowedAtAnyPoint() {
        List<Commit> commits = new ArrayList<>(growing(11, 200, 50));
        commits.addFirst(new Commit(NOW.minusSeconds(12), 1, 99));

        assertThat(judge(evidence(commits, 5_000, NOW)).verdict()).isEqualTo(Verdict.OK);
    }

    @Test
    void shouldSayStallWhenItIsSetBackAgainAndAgain() {
        assertThat(judge(evidence(commits(100, 200, 100, 200, 100, 200, 100, 200, 100, 200, 100, 200), 5_000, NOW)))
            .isEqualTo(new Judged(Verdict.STALL, "commits, but comes no further than 200, 5,000 records behind"));
    }

    @Test
    void shouldWarnWhenItWorksAndLagOnlyGrows() {
        assertThat(judge(evidence(growing(12, 200, 50), 800, NOW)))
            .isEqualTo(new Judged(Verdict.WARN, "falls behind, from 200 records to 800 in 11 s"));
    }

    @Test
    void shouldNotWarnWhenLagHasFallenOnce() {
        List<Commit> commits = new ArrayList<>(growing(12, 200, 50));
        commits.set(6, new Commit(commits.get(6).at(), commits.get(6).offset(), 201));

        assertThat(judge(evidence(commits, 800, NOW)).verdict()).isEqualTo(Verdict.OK);
    }

    @Test
    void shouldNotWarnWhenThereIsTooLittleToJudgeBy() {
        assertThat(judge(evidence(growing(4, 200, 50), 800, NOW)).verdict()).isEqualTo(Verdict.OK);
        assertThat(judge(evidence(growing(8, 200, 50), 800, NOW)).verdict()).isEqualTo(Verdict.OK);
    }

    @Test
    void shouldSayUnknownWhenNothingWasSeenToMove() {
        assertThat(judge(new Evidence(NOW, commits(10), 5_000, NOW, false, false)).verdict())
            .isEqualTo(Verdict.UNKNOWN);
    }

    private record Judged(Verdict verdict, @Nullable String words) {
    }

    private Judged judge(Evidence evidence) {
        Verdict verdict = rules.judge(evidence);
        return new Judged(verdict, Rules.words(verdict, evidence));
    }

    private static Evidence evidence(List<Commit> commits, long lag, @Nullable Instant stuckSince) {
        return new Evidence(NOW, commits, lag, stuckSince, false, true);
    }

    private static List<Commit> commits(long... offsets) {
        List<Commit> commits = new ArrayList<>();
        for (int i = 0; i < offsets.length; i++) {
            commits.add(new Commit(NOW.minusSeconds(offsets.length - 1L - i), offsets[i], 5_000));
        }
        return commits;
    }

    private static List<Commit> growing(int many, long from, long by) {
        List<Commit> commits = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            commits.add(new Commit(NOW.minusSeconds(many - 1L - i), 10L * i, from + i * by));
        }
        return commits;
    }

}
