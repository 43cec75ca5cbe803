package io.mayfly.e2e.story;

import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Starts the system before the first story, so that none is timed with the start in it, and stops it after the last. */
public final class SystemAroundAllStories implements LauncherSessionListener {
    @Override
    public void launcherSessionOpened(LauncherSession session) {
        session.getLauncher().registerTestExecutionListeners(new TestExecutionListener() {
            @Override
            public void testPlanExecutionStarted(TestPlan plan) {
                if (plan.countTestIdentifiers(SystemAroundAllStories::isStory) > 0) {
                    Stage.system();
                }
            }
        });
    }

    private static boolean isStory(TestIdentifier test) {
        return test.getSource()
                .filter(source -> source instanceof ClassSource type
                        && type.getClassName().endsWith("Story"))
                .isPresent();
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        Stage.stop();
    }
}
