import { type ComponentType, lazy, useState } from 'react';

export type OnDemand = ComponentType & {
  /** Fetches its code now. */
  load(): Promise<unknown>;
};

/**
 * A page whose code is fetched when it is drawn first. Where the code has come before, it is drawn at once: React shows a
 * "loading" that it has begun to show for a third of a second at least.
 */
export function onDemand(fetch: () => Promise<{ default: ComponentType }>): OnDemand {
  let there: ComponentType | undefined;
  async function load() {
    const module = await fetch();
    there = module.default;
    return module;
  }
  const Fetched = lazy(load);
  function Drawn() {
    // One of the two for as long as it stands: the other would be drawn anew, and what was typed into it be gone.
    const [Content] = useState(() => there ?? Fetched);
    return <Content />;
  }
  return Object.assign(Drawn, { load });
}
