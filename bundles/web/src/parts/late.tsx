import { type ComponentType, useEffect, useState } from 'react';

/** Code that the first sight of a page does without, in one file that is fetched once. */
export class Late<M extends object> {
  private loaded: M | undefined;
  private loading: Promise<M> | undefined;

  constructor(private readonly fetch: () => Promise<M>) {}

  load(): Promise<M> {
    this.loading ??= this.fetch().then((module) => {
      this.loaded = module;
      return module;
    });
    return this.loading;
  }

  /** A component of it, drawn where it stands as soon as it is there. */
  part<P extends object>(of: (module: M) => ComponentType<P>): ComponentType<P> {
    return (props: P) => {
      const [module, setModule] = useState(this.loaded);
      const [failed, setFailed] = useState(false);
      useEffect(() => {
        let gone = false;
        this.load().then(
          (came) => !gone && setModule(came),
          () => !gone && setFailed(true),
        );
        return () => {
          gone = true;
        };
      }, []);
      if (module) {
        const Part = of(module);
        return <Part {...props} />;
      }
      return failed ? <NotLoaded /> : null;
    };
  }
}

/** A browser does not ask again for code that did not come: only the page, opened anew, does. */
export function NotLoaded() {
  return (
    <div className="notice warn" role="alert">
      <p>
        <strong>Эта часть страницы не загрузилась.</strong> Когда связь появится, обновите страницу. Введённое не
        пропадёт.
      </p>
      <p>
        <button type="button" className="button small" onClick={() => location.reload()}>
          Обновить
        </button>
      </p>
    </div>
  );
}
