package dev.flotilla.hub.present;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import dev.flotilla.hub.picture.FleetPicture;

/**
 * The latest picture, for whoever asks and whoever waits. Who is slow gets the latest,
 * too; none is kept for anybody.
 */
public final class Present {

    private final ReentrantLock lock = new ReentrantLock();

    private final Condition changed = lock.newCondition();

    private volatile Painted latest;

    private boolean over;

    public Present(FleetPicture first) {
        latest = new Painted(1, first);
    }

    public Painted now() {
        return latest;
    }

    void show(FleetPicture picture) {
        lock.lock();
        try {
            latest = new Painted(latest.revision() + 1, picture);
            changed.signalAll();
        }
        finally {
            lock.unlock();
        }
    }

    /** Nobody waits any longer: the hub is ending. */
    void end() {
        lock.lock();
        try {
            over = true;
            changed.signalAll();
        }
        finally {
            lock.unlock();
        }
    }

    public boolean isOver() {
        lock.lock();
        try {
            return over;
        }
        finally {
            lock.unlock();
        }
    }

    /**
     * The latest, at once where it is later than that revision, else as soon as it is.
     */
    public Painted after(long revision, Duration patience) throws InterruptedException {
        long left = patience.toNanos();
        lock.lock();
        try {
            while (latest.revision() <= revision && !over && left > 0) {
                left = changed.awaitNanos(left);
            }
            return latest;
        }
        finally {
            lock.unlock();
        }
    }

}
