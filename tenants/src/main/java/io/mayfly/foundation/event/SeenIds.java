package io.mayfly.foundation.event;

import java.util.TreeMap;

/**
 * Which ids above a floor have been seen. They are kept as bits, 64 ids a block, as most are close together; when there
 * are too many blocks the lowest is given up and the floor rises, so that memory stays bounded.
 */
final class SeenIds {
    private final TreeMap<Long, Long> blocks = new TreeMap<>();
    private final int mostBlocks;
    private long floor;

    SeenIds(long floor, int mostBlocks) {
        this.floor = floor;
        this.mostBlocks = mostBlocks;
    }

    /** All ids up to this one count as seen. */
    long floor() {
        return floor;
    }

    boolean contains(long id) {
        return id <= floor || (blocks.getOrDefault(block(id), 0L) & bit(id)) != 0;
    }

    /** The end of the run of seen ids that begins after the one given; that one itself when the next has not been seen. */
    long runAfter(long id) {
        long last = Math.max(id, floor);
        long unseen = ~blocks.getOrDefault(block(last + 1), 0L) >>> (last + 1) % Long.SIZE;
        while (unseen == 0) {
            last = (block(last + 1) + 1) * Long.SIZE - 1;
            unseen = ~blocks.getOrDefault(block(last + 1), 0L);
        }
        return last + Long.numberOfTrailingZeros(unseen);
    }

    void add(long id) {
        if (id <= floor) {
            return;
        }
        blocks.merge(block(id), bit(id), (before, bit) -> before | bit);
        if (blocks.size() > mostBlocks) {
            raiseFloor((blocks.firstKey() + 1) * Long.SIZE - 1);
        }
    }

    void raiseFloor(long id) {
        floor = Math.max(floor, id);
        blocks.headMap(block(floor + 1)).clear();
    }

    int blocks() {
        return blocks.size();
    }

    private static long bit(long id) {
        return 1L << id % Long.SIZE;
    }

    private static long block(long id) {
        return id / Long.SIZE;
    }
}
