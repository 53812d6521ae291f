package ru.orientir.itests;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.wiring.BundleWiring;

/** The bundles of the running container, and what happens to them. */
final class Bundles {

    private final BundleContext context;

    Bundles(BundleContext context) {
        this.context = context;
    }

    Bundle named(String symbolicName) {
        return find(symbolicName).orElseThrow(() -> new NoSuchElementException(symbolicName));
    }

    Optional<Bundle> find(String symbolicName) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
                .findFirst();
    }

    /** Ours, by symbolic name. */
    List<Bundle> ofTheProject() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getSymbolicName().startsWith("ru.orientir."))
                .toList();
    }

    /** The class loader of each bundle with this property; a refreshed bundle has another one. */
    Map<String, ClassLoader> loaders(Predicate<Bundle> which) {
        Map<String, ClassLoader> loaders = new TreeMap<>();
        Arrays.stream(context.getBundles())
                .filter(which)
                .filter(bundle -> bundle.adapt(BundleWiring.class) != null)
                .forEach(bundle -> loaders.put(
                        bundle.getSymbolicName() + '/' + bundle.getBundleId(),
                        bundle.adapt(BundleWiring.class).getClassLoader()));
        return loaders;
    }

    /** Writes down which bundles stop or lose their wiring until it is closed. */
    Watch watch() {
        return new Watch(context);
    }

    /** What was disturbed, by symbolic name. */
    static final class Watch implements SynchronousBundleListener, AutoCloseable {

        private final BundleContext context;
        private final Map<String, Integer> disturbed = new ConcurrentSkipListMap<>();

        private Watch(BundleContext context) {
            this.context = context;
            context.addBundleListener(this);
        }

        @Override
        public void bundleChanged(BundleEvent event) {
            if ((event.getType() & (BundleEvent.STOPPED | BundleEvent.UNRESOLVED)) != 0) {
                disturbed.merge(event.getBundle().getSymbolicName(), 1, Integer::sum);
            }
        }

        /** Those of them that the predicate does not expect. */
        List<String> except(Predicate<String> expected) {
            return disturbed.keySet().stream().filter(expected.negate()).toList();
        }

        @Override
        public void close() {
            context.removeBundleListener(this);
        }
    }
}
