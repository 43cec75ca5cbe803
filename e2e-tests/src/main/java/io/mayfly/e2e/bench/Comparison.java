package io.mayfly.e2e.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Sends the same load to all peers in turn, each round in another order, so that what else the machine does hits all alike. */
final class Comparison {
    private final List<Peer> peers;

    /** The figures of one load; the first peer is the one that is compared. */
    record Figures(String load, int mails, List<Measured> peers) {}

    /**
     * How one peer did.
     *
     * @param oursToTheirs the first peer's rate over this one's, round by round
     */
    record Measured(String peer, Series mailsPerSecond, Series oursToTheirs, Series cpuMillisPerMail) {}

    /** @param peers the first is the one that is compared with the others */
    Comparison(List<Peer> peers) {
        this.peers = List.copyOf(peers);
    }

    void warmUp(Load load) {
        peers.stream().filter(peer -> peer.takes(load)).forEach(peer -> peer.take(load));
    }

    Figures measure(Load load, int rounds) {
        List<Peer> able = peers.stream().filter(peer -> peer.takes(load)).toList();
        List<List<Peer.Run>> runs =
                able.stream().<List<Peer.Run>>map(peer -> new ArrayList<>()).toList();
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < able.size(); i++) {
                int next = round % 2 == 0 ? i : able.size() - 1 - i;
                runs.get(next).add(able.get(next).take(load));
            }
        }
        List<Measured> measured = IntStream.range(0, able.size())
                .mapToObj(peer -> measured(able.get(peer).name(), runs.getFirst(), runs.get(peer)))
                .toList();
        return new Figures(load.words(), load.mails(), measured);
    }

    private static Measured measured(String peer, List<Peer.Run> ours, List<Peer.Run> theirs) {
        return new Measured(
                peer,
                Series.of(theirs.stream().map(Peer.Run::mailsPerSecond).toList()),
                Series.of(IntStream.range(0, ours.size())
                        .mapToObj(round -> ours.get(round).mailsPerSecond()
                                / theirs.get(round).mailsPerSecond())
                        .toList()),
                Series.of(theirs.stream().map(Peer.Run::cpuMillisPerMail).toList()));
    }
}
