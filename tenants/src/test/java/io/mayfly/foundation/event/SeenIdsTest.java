package io.mayfly.foundation.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SeenIdsTest {
    @Test
    void knowsExactlyThoseAddedAndAllUpToTheFloor() {
        SeenIds seen = new SeenIds(100, 1000);
        Set<Long> added = new TreeSet<>();
        new Random(7).longs(500, 101, 5000).forEach(id -> {
            seen.add(id);
            added.add(id);
        });

        assertThat(LongStream.range(0, 5000))
                .allSatisfy(id -> assertThat(seen.contains(id)).isEqualTo(id <= 100 || added.contains(id)));
    }

    @Test
    void forgetsWhatIsBelowTheFloorAndNothingElse() {
        SeenIds seen = new SeenIds(0, 1000);
        LongStream.of(5, 127, 128, 129, 200).forEach(seen::add);

        seen.raiseFloor(128);

        assertThat(seen.floor()).isEqualTo(128);
        assertThat(LongStream.of(1, 5, 128, 129, 200)).allMatch(seen::contains);
        assertThat(LongStream.of(130, 199, 201)).noneMatch(seen::contains);
        assertThat(seen.blocks()).isEqualTo(2);
    }

    @Test
    void tellsWhereARunOfSeenIdsEnds() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            long floor = random.nextLong(300);
            SeenIds seen = new SeenIds(floor, 1000);
            Set<Long> unseen = new TreeSet<>(random.longs(4, 0, 1000).boxed().toList());
            LongStream.range(0, 1000).filter(id -> !unseen.contains(id)).forEach(seen::add);

            for (long from = 0; from < 1000; from++) {
                long expected = from;
                while (seen.contains(expected + 1)) {
                    expected++;
                }
                assertThat(seen.runAfter(from)).isEqualTo(Math.max(expected, floor));
            }
        }
    }

    @Test
    void staysBoundedByGivingUpTheLowest() {
        SeenIds seen = new SeenIds(0, 10);

        LongStream.range(0, 1000).map(i -> i * 64 + 3).forEach(seen::add);

        assertThat(seen.blocks()).isEqualTo(10);
        assertThat(seen.floor()).isEqualTo(990 * 64 - 1);
        assertThat(seen.contains(990 * 64)).isFalse();
        assertThat(seen.contains(990 * 64 + 3)).isTrue();
    }
}
