import { type ComponentType, useEffect, useState } from 'react';

/** Code that the first sight of a page does without: one file, fetched once, asked for again if it did not come. */
export class Late<M extends object> {
  private loaded: M | undefined;
  private loading: Promise<M> | undefined;

  constructor(private readonly fetch: () => Promise<M>) {}

  load(): Promise<M> {
    this.loading ??= this.fetch().then(
      (module) => {
        this.loaded = module;
        return module;
      },
      (reason) => {
        this.loading = undefined;
        throw reason;
      },
    );
    return this.loading;
  }

  /** A component of it, drawn where it stands as soon as it is there. */
  part<P extends object>(of: (module: M) => ComponentType<P>): ComponentType<P> {
    return (props: P) => {
      const [module, setModule] = useState(this.loaded);
      const [failed, setFailed] = useState(false);
      useEffect(() => {
        if (module) {
          return;
        }
        let gone = false;
        const fetch = () => {
          setFailed(false);
          this.load().then(
            (came) => !gone && setModule(came),
            () => !gone && setFailed(true),
          );
        };
        fetch();
        addEventListener('online', fetch);
        return () => {
          gone = true;
          removeEventListener('online', fetch);
        };
      }, [module]);
      if (module) {
        const Part = of(module);
        return <Part {...props} />;
      }
      return failed ? (
        <p className="error" role="alert">
          Нет связи: эта часть страницы появится, когда связь вернётся. Введённое не пропадёт.
        </p>
      ) : null;
    };
  }
}
