import { lazy, Suspense, useState } from 'react';
import { Link, matchRoute, Redirect, Route, Switch, useLocation, useRouter } from 'wouter';
import { Boundary } from '../parts/Boundary';
import { Page } from '../parts/Page';
import { TrailContext } from '../parts/trail';
import { AREAS } from './areas';
import { type Role, useUser } from './user';

const Queries = lazy(() => import('./Queries'));

/** Fetches the code of the page at an address, so that it can be drawn at once. */
export async function fetchPage(path: string): Promise<void> {
  const route = AREAS.flatMap(({ routes }) => routes).find((one) =>
    new RegExp(`^${one.path.replace(/:\w+/g, '[^/]+')}$`).test(path),
  );
  await route?.page.load();
}

export function App() {
  const { role } = useUser();
  const [location] = useLocation();
  const [trail, setTrail] = useState<string>();
  const sections = AREAS.flatMap((area) => area.section ?? []).filter((section) =>
    section.roles.includes(role as Role),
  );
  return (
    <TrailContext value={setTrail}>
      <Sections sections={sections} trail={trail} />
      <Boundary place={location}>
        <Suspense
          fallback={
            <p role="status" className="quiet">
              Загружается…
            </p>
          }
        >
          <Switch>
            {AREAS.flatMap(({ plain, routes }) =>
              routes.map(({ path, page: Content }) => (
                <Route key={path} path={path}>
                  {plain ? (
                    <Content />
                  ) : (
                    <Queries>
                      <Content />
                    </Queries>
                  )}
                </Route>
              )),
            )}
            {sections[0] && (
              <Route path="/">
                <Redirect to={sections[0].href} replace />
              </Route>
            )}
            {sections.length === 0 && (
              <Route path="/">
                <Page title="Для вашей роли страниц нет">
                  <p>
                    С мониторингом работают другие роли. Если он должен быть доступен и вам, обратитесь к оператору.{' '}
                    <a href="/">Перейти на главную портала</a>
                  </p>
                </Page>
              </Route>
            )}
            <Route>
              <Page title="Нет такой страницы">
                <p>
                  Проверьте адрес или начните <Link href="/">с начала</Link>.
                </p>
              </Page>
            </Route>
          </Switch>
        </Suspense>
      </Boundary>
    </TrailContext>
  );
}

function Sections({
  sections,
  trail,
}: {
  sections: { title: string; href: string }[];
  /** Where the page's way back begins. */
  trail: string | undefined;
}) {
  const [location] = useLocation();
  const { parser } = useRouter();
  if (sections.length < 2) {
    return null;
  }
  const area = AREAS.find(({ routes }) => routes.some(({ path }) => matchRoute(parser, path, location)[0]));
  const current = sections.find((section) => (area?.section ? section === area.section : section.href === trail));
  return (
    <nav aria-label="Разделы мониторинга" className="no-print">
      <ul className="sections">
        {sections.map((section) => (
          <li key={section.href}>
            <Link href={section.href} aria-current={section === current ? 'page' : undefined}>
              {section.title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
