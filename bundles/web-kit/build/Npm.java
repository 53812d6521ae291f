import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs npm for the build: {@code java Npm.java FOLDER ARGUMENT…}. Installs the packages first where the lock has changed. */
public final class Npm {

    private static final int NODE = 20;

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        checkNode();
        install(lockedBy(folder.toAbsolutePath().normalize()));
        System.exit(run(folder, Arrays.asList(arguments).subList(1, arguments.length)));
    }

    private static void checkNode() throws InterruptedException {
        try {
            Process node = new ProcessBuilder("node", "--version").redirectErrorStream(true).start();
            String version = new String(node.getInputStream().readAllBytes()).trim();
            node.waitFor();
            if (version.matches("v\\d+\\..*") && Integer.parseInt(version.substring(1, version.indexOf('.'))) >= NODE) {
                return;
            }
            refuse("Node.js " + version + " is too old");
        } catch (IOException e) {
            refuse("Node.js was not found");
        }
    }

    private static void refuse(String why) {
        System.err.println(why + ": the pages are built with Node.js " + NODE + " or later (with npm). Install it"
                + " (https://nodejs.org, or apt-get install nodejs npm) and start the build again.");
        System.exit(1);
    }

    /** The nearest folder with a lock: packages of a workspace share that of their parent. */
    private static Path lockedBy(Path folder) {
        return Files.exists(folder.resolve("package-lock.json")) ? folder : lockedBy(folder.getParent());
    }

    private static void install(Path workspace) throws IOException, InterruptedException {
        Path lock = workspace.resolve("package-lock.json");
        Path installed = workspace.resolve("node_modules/.installed-lock.json");
        if (Files.exists(installed) && Files.mismatch(lock, installed) < 0) {
            return;
        }
        if (run(workspace, List.of("ci")) != 0) {
            System.exit(1);
        }
        Files.copy(lock, installed, StandardCopyOption.REPLACE_EXISTING);
    }

    private static int run(Path folder, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("npm", "--silent"));
        command.addAll(arguments);
        return new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start().waitFor();
    }
}
