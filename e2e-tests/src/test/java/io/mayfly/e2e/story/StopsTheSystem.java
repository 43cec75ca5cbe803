package io.mayfly.e2e.story;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Stops the system after the last story. */
public final class StopsTheSystem implements LauncherSessionListener {
    @Override
    public void launcherSessionClosed(LauncherSession session) {
        Stage.stop();
    }
}
