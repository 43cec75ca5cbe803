package io.mayfly.standalone.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Looks, before anything is touched, whether this machine and this folder can carry a system. */
public final class Preflight {
    private static final long LEAST_FREE = 1L << 30;

    private Preflight() {}

    /** MariaDB comes as a program for one platform. */
    public static void refusePlatform(String os, String architecture) {
        boolean linux = os.toLowerCase(Locale.ROOT).contains("linux");
        boolean x64 = architecture.equals("amd64") || architecture.equals("x86_64");
        if (!linux || !x64) {
            throw new CannotStart(
                    "The embedded MariaDB runs on Linux on x86-64 only; this is " + os + " on " + architecture + ".");
        }
    }

    /** The folder must be ours to write, and its disk must not be nearly full. */
    public static void refuseFolder(Path folder) {
        Path existing = nearestExisting(folder);
        if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
            throw new CannotStart(
                    "The data folder " + folder + " cannot be written by this user. Give another with --data.");
        }
        refuseFullDisk(folder, existing);
    }

    private static Path nearestExisting(Path folder) {
        Path parent = folder.getParent();
        return Files.exists(folder) || parent == null ? folder : nearestExisting(parent);
    }

    private static void refuseFullDisk(Path folder, Path existing) {
        try {
            long free = Files.getFileStore(existing).getUsableSpace();
            if (free < LEAST_FREE) {
                throw new CannotStart("The disk of " + folder + " is nearly full: " + (free >> 20)
                        + " MiB are free, Mayfly needs at least " + (LEAST_FREE >> 20)
                        + " MiB to start. Free some space, or give another folder with --data.");
            }
        } catch (IOException e) {
            throw new CannotStart("Cannot see how full the disk of " + folder + " is: " + e.getMessage(), e);
        }
    }
}
