import { lazy, Suspense } from 'react';
import { Link, Redirect, Route, Switch, useLocation } from 'wouter';
import { MyReports } from '../my/MyReports';
import { Page } from '../parts/Page';
import { type Role, useUser } from './user';

// Each is loaded when it is opened first: the form of an organisation needs none of the operator's pages.
const Campaigns = lazy(() => import('../campaign/Campaigns'));

interface Section {
  title: string;
  href: string;
  roles: Role[];
}

const SECTIONS: Section[] = [
  { title: 'Мои формы', href: '/', roles: ['organisation', 'municipality'] },
  {
    title: 'Мониторинги',
    href: '/campaigns',
    roles: ['operator', 'coordinator', 'lead-coordinator', 'municipality', 'organisation'],
  },
];

export function App() {
  const { role } = useUser();
  const sections = SECTIONS.filter((section) => section.roles.includes(role as Role));
  const home = sections[0]?.href ?? '/campaigns';
  return (
    <>
      <Sections sections={sections} />
      <Suspense fallback={<p role="status">Загружается…</p>}>
        <Switch>
          <Route path="/">{home === '/' ? <MyReports /> : <Redirect to={home} replace />}</Route>
          <Route path="/campaigns">
            <Campaigns />
          </Route>
          <Route>
            <Page title="Нет такой страницы">
              <p>
                Проверьте адрес или начните <Link href="/">с начала</Link>.
              </p>
            </Page>
          </Route>
        </Switch>
      </Suspense>
    </>
  );
}

function Sections({ sections }: { sections: Section[] }) {
  const [location] = useLocation();
  if (sections.length < 2) {
    return null;
  }
  const current = sections
    .filter((section) => location === section.href || location.startsWith(`${section.href}/`))
    .at(-1);
  return (
    <nav aria-label="Разделы мониторинга">
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
