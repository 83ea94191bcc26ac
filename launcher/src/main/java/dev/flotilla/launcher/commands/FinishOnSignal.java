package dev.flotilla.launcher.commands;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * For work that Ctrl-C or TERM shall bring to its end, but not cut off: its result stays
 * the exit code.
 */
final class FinishOnSignal {

    private final CompletableFuture<Integer> result = new CompletableFuture<>();

    private final Runnable hurry;

    private FinishOnSignal(Runnable hurry) {
        this.hurry = hurry;
    }

    static int run(Runnable hurry, Work work) {
        FinishOnSignal finish = new FinishOnSignal(hurry);
        Thread hook = new Thread(finish::await, "finish");
        Runtime.getRuntime().addShutdownHook(hook);
        return finish.carryOut(work);
    }

    private int carryOut(Work work) {
        try {
            int exitCode = work.carryOut();
            result.complete(exitCode);
            return exitCode;
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            result.completeExceptionally(e);
            return StopOnSignal.EXIT_CODE;
        }
        catch (RuntimeException e) {
            result.completeExceptionally(e);
            throw e;
        }
    }

    /** Also runs at an exit without a signal, when the result is there already. */
    private void await() {
        hurry.run();
        try {
            // Without this the virtual machine would exit with the signal's own code.
            Runtime.getRuntime().halt(result.join());
        }
        catch (CompletionException failed) {
            // Told by the command itself; the exit goes on.
        }
    }

    /** What is carried out, with its exit code. */
    interface Work {

        int carryOut() throws InterruptedException;

    }

}
