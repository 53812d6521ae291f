import { figure, inDays, inMinutes, plural } from '@orientir/kit/words';
import { type ReactNode, useState } from 'react';
import { Link, useParams } from 'wouter';
import { useUser } from '../app/user';
import { useMethodology } from '../campaign/queries';
import { DataTable } from '../desk/DataTable';
import { download } from '../desk/download';
import { Refusal } from '../desk/Refusal';
import { may } from '../desk/rights';
import { save } from '../desk/save';
import { useSending } from '../desk/sending';
import { KINDS } from '../messages';
import { Loaded } from '../parts/Loaded';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { type Criterion, type Indicator, type Methodology, titles, walk } from './groups';
import { type Step, steps } from './life';
import './methodology.css';
import { Move } from './Move';
import { AGGREGATES, LACKING, OVERS, PERIOD_KINDS, ROLL_UPS, STATES, TIERS, TYPES } from './names';
import { State } from './State';

const CRUMBS = [{ title: 'Методики', href: '/methodologies' }];

/** One version of a methodology: what is asked, how it is calculated, what is said to whom. */
export default function MethodologyPage() {
  const { id = '', version = '' } = useParams<{ id: string; version: string }>();
  const methodology = useMethodology({ id, version });
  return (
    <Page title={methodology.data?.title ?? `${id}, версия ${version}`} crumbs={CRUMBS}>
      <Loaded query={methodology}>{(known) => <View methodology={known} />}</Loaded>
    </Page>
  );
}

function View({ methodology }: { methodology: Methodology }) {
  const known = titles(methodology);
  const kinds = (codes: string[]) =>
    codes.length === 0 ? 'все виды организаций' : codes.map((kind) => KINDS[kind] ?? kind).join(', ');
  return (
    <>
      <Life methodology={methodology} />
      <dl className="facts">
        <dt>Код и версия</dt>
        <dd>
          {methodology.id}, версия {methodology.version}
          {methodology.previous && (
            <>
              {' '}
              (после{' '}
              <Link href={`/methodologies/${methodology.previous.id}/${methodology.previous.version}`}>
                {methodology.previous.id === methodology.id ? '' : `${methodology.previous.id}, `}версии{' '}
                {methodology.previous.version}
              </Link>
              )
            </>
          )}
        </dd>
        <dt>Основание</dt>
        <dd>
          {methodology.basis.document}
          {methodology.basis.date && ` от ${inDays(methodology.basis.date)}`}
          {methodology.basis.number && ` № ${methodology.basis.number}`}
        </dd>
        <dt>Период</dt>
        <dd>{PERIOD_KINDS[methodology.period] ?? methodology.period}</dd>
        <dt>Контрольная сумма</dt>
        <dd className="hash">{methodology.hash}</dd>
      </dl>
      <nav aria-label="Содержание методики">
        <ul className="contents">
          {(
            [
              ['criteria', 'Показатели'],
              ['inputs', 'Исходные показатели'],
              ['forms', 'Формы'],
              ['checks', 'Контроли'],
              ['recommendations', 'Рекомендации'],
              ['warnings', 'Предупреждения'],
              ['history', 'История'],
            ] as const
          )
            .filter(([part]) => (methodology[part]?.length ?? 0) > 0)
            .map(([part, title]) => (
              <li key={part}>
                <a href={`#${part}`}>
                  {title} ({part === 'criteria' ? indicators(methodology) : methodology[part]?.length})
                </a>
              </li>
            ))}
        </ul>
      </nav>
      <h2 id="criteria">Показатели</h2>
      {methodology.aggregate && <p>Итог: {aggregate(methodology.aggregate)}.</p>}
      <Levels levels={methodology.levels} />
      {walk(methodology.criteria).map(({ criterion, depth }) => (
        <CriterionView key={criterion.code} criterion={criterion} depth={depth} known={known} />
      ))}
      <h2 id="inputs">Исходные показатели</h2>
      <DataTable
        caption="Что спрашивается и загружается"
        hidden
        rows={methodology.inputs}
        rowKey={(input) => input.code}
        columns={[
          {
            title: 'Показатель',
            cell: (input) => (
              <>
                {input.label}
                <span className="sub">
                  <code>{input.code}</code>
                  {input.help && ` – ${input.help}`}
                </span>
              </>
            ),
          },
          {
            title: 'Ответ',
            cell: (input) => (
              <>
                {TYPES[input.type] ?? input.type}
                {input.unit && `, ${input.unit}`}
                {input.options.length > 0 && (
                  <span className="sub">{input.options.map((option) => option.label).join('; ')}</span>
                )}
                {(input.minimum !== undefined || input.maximum !== undefined) && (
                  <span className="sub">
                    {input.minimum !== undefined && `от ${figure(input.minimum)}`}{' '}
                    {input.maximum !== undefined && `до ${figure(input.maximum)}`}
                  </span>
                )}
                {input.notApplicable && <span className="sub">можно ответить «не применимо»</span>}
              </>
            ),
          },
          { title: 'Кого спрашивают', cell: (input) => (input.reference ? 'загружает оператор' : kinds(input.kinds)) },
          { title: 'Источник', cell: (input) => [input.source, input.method].filter(Boolean).join('; ') },
        ]}
      />
      {methodology.forms.length > 0 && (
        <>
          <h2 id="forms">Формы</h2>
          {methodology.forms.map((form) => (
            <details key={form.kind}>
              <summary>{KINDS[form.kind] ?? form.kind}</summary>
              {form.sections.map((section) => (
                <section key={section.title}>
                  <h3>{section.title}</h3>
                  {section.text && <p>{section.text}</p>}
                  <ul>
                    {section.inputs.map((code) => (
                      <li key={code}>{known.get(`input ${code}`) ?? code}</li>
                    ))}
                  </ul>
                </section>
              ))}
            </details>
          ))}
        </>
      )}
      {methodology.checks.length > 0 && (
        <>
          <h2 id="checks">Контроли</h2>
          <DataTable
            caption="Увязки ответов"
            hidden
            rows={methodology.checks}
            rowKey={(check) => check.code}
            columns={[
              { title: 'Сообщение', cell: (check) => check.message },
              { title: 'Правило', cell: (check) => <code>{check.rule}</code> },
              {
                title: 'Строгость',
                cell: (check) => (
                  <span className={check.severity === 'error' ? 'tag bad' : 'tag warn'}>
                    {check.severity === 'error' ? 'ошибка' : 'предупреждение'}
                  </span>
                ),
              },
              { title: 'Для кого', cell: (check) => kinds(check.kinds) },
            ]}
          />
        </>
      )}
      {methodology.recommendations.length > 0 && (
        <>
          <h2 id="recommendations">Рекомендации</h2>
          <DataTable
            caption="Адресные рекомендации"
            hidden
            rows={methodology.recommendations}
            rowKey={(one) => one.code}
            columns={[
              { title: 'Текст', cell: (one) => one.text },
              { title: 'Когда', cell: (one) => <code>{one.when}</code> },
              { title: 'Кому', cell: (one) => one.audience },
              { title: 'По результатам', cell: (one) => one.tiers.map((tier) => TIERS[tier] ?? tier).join(', ') },
            ]}
          />
        </>
      )}
      {methodology.warnings.length > 0 && (
        <>
          <h2 id="warnings">Предупреждения проверки</h2>
          <ul>
            {methodology.warnings.map((one) => (
              <li key={`${one.line}:${one.column}:${one.code}:${one.message}`}>
                {one.message} <span className="quiet">строка {one.line}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {(methodology.history?.length ?? 0) > 0 && (
        <>
          <h2 id="history">История</h2>
          <ul>
            {methodology.history?.map((move) => (
              <li key={move.at + move.to}>
                {inMinutes(move.at)}: {STATES[move.to]?.[0] ?? move.to}
                {move.reason && ` – «${move.reason}»`} <span className="quiet">{move.account}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function indicators(methodology: Methodology): number {
  return walk(methodology.criteria).reduce((sum, { criterion }) => sum + criterion.indicators.length, 0);
}

function Life({ methodology }: { methodology: Methodology }) {
  const { role } = useUser();
  const { id, version } = methodology;
  const [step, setStep] = useState<Step>();
  const [moved, setMoved] = useState('');
  const next = steps(methodology.state);
  const mine = next.filter((one) => may(role, ...one.rights));
  const prepares = may(role, 'methodology.write', 'methodology.publish');
  const yaml = useSending(
    () =>
      download(`/monitoring/api/v1/methodologies/${encodeURIComponent(id)}/${encodeURIComponent(version)}`, () => {}, {
        Accept: 'application/yaml',
      }),
    (file) => save(`${id}-${version}.yaml`, file),
  );
  return (
    <>
      {moved && (
        <Notice kind="good" alert>
          <p>{moved}</p>
        </Notice>
      )}
      <p>
        <State state={methodology.state} />{' '}
        {mine.length === 0 && next[0] && prepares && <span className="quiet">Дальше переводит {next[0].who}.</span>}
      </p>
      <div className="actions">
        {mine.map((one, n) => (
          <button
            key={one.to}
            type="button"
            className={n === 0 && methodology.state !== 'published' ? 'button main' : 'button'}
            onClick={() => setStep(one)}
          >
            {one.action}…
          </button>
        ))}
        <button type="button" className="button" onClick={() => yaml.mutate(undefined)}>
          Скачать файл (YAML)
        </button>
        {prepares && (
          <>
            <Link href={`/methodologies/${id}/${version}/compare`} className="button">
              Сравнить
            </Link>
            <Link href={`/methodologies/${id}/${version}/trial`} className="button">
              Проба на прошлом мониторинге
            </Link>
          </>
        )}
      </div>
      <Refusal problem={yaml.error} />
      {step && (
        <Move
          methodology={methodology}
          step={step}
          onClose={() => setStep(undefined)}
          onDone={() => {
            setStep(undefined);
            setMoved(`Готово. Теперь методика: ${STATES[step.to]?.[0]}.`);
          }}
        />
      )}
    </>
  );
}

function aggregate(one: NonNullable<Methodology['aggregate']>): string {
  return [
    AGGREGATES[one.by] ?? one.by,
    one.max !== undefined && `наибольшее значение ${figure(one.max)}`,
    one.weights !== undefined && `сумма весов ${figure(one.weights)}`,
    `отсутствующий показатель ${LACKING[one.missing] ?? one.missing}`,
    `неприменимый ${LACKING[one.notApplicable] ?? one.notApplicable}`,
  ]
    .filter(Boolean)
    .join('; ');
}

function Levels({ levels }: { levels: Methodology['levels'] }) {
  return (
    levels.length > 0 && <p>Уровни: {levels.map((level) => `${level.title} – от ${figure(level.from)}`).join('; ')}.</p>
  );
}

function CriterionView({
  criterion,
  depth,
  known,
}: {
  criterion: Criterion;
  depth: number;
  known: Map<string, string>;
}) {
  const Heading = depth === 0 ? 'h3' : 'h4';
  return (
    <section className={`criterion depth-${Math.min(depth, 3)}`}>
      <Heading>
        {criterion.title}
        {criterion.weight !== undefined && <span className="quiet">, вес {figure(criterion.weight)}</span>}
      </Heading>
      {criterion.aggregate && <p className="quiet">{aggregate(criterion.aggregate)}</p>}
      <Levels levels={criterion.levels} />
      {criterion.indicators.map((indicator) => (
        <IndicatorView key={indicator.code} indicator={indicator} known={known} />
      ))}
    </section>
  );
}

function IndicatorView({ indicator, known }: { indicator: Indicator; known: Map<string, string> }) {
  const { rollup } = indicator;
  const years = (targets: Record<string, number>) =>
    Object.entries(targets)
      .map(([year, target]) => `${year} – ${figure(target)}`)
      .join('; ');
  const line = (title: string, text: ReactNode) =>
    text !== undefined &&
    text !== '' &&
    text !== false && (
      <>
        <dt>{title}</dt>
        <dd>{text}</dd>
      </>
    );
  const used = (indicator.formula.match(/[A-Za-z][A-Za-z0-9_]*/g) ?? []).filter((code) => known.has(`input ${code}`));
  return (
    <details className="indicator">
      <summary>
        {indicator.title}
        {indicator.weight !== undefined && <span className="quiet"> – вес {figure(indicator.weight)}</span>}
      </summary>
      <dl className="facts">
        {line('Код', <code>{indicator.code}</code>)}
        {line('Официальная формулировка', indicator.legal)}
        {line(
          'Формула',
          <>
            <code>{indicator.formula}</code>
            {[...new Set(used)].map((code) => (
              <span className="sub" key={code}>
                {code} – {known.get(`input ${code}`)}
              </span>
            ))}
          </>,
        )}
        {line(
          'Единица',
          `${indicator.unit}, ${plural(indicator.decimals, 'знак', 'знака', 'знаков')} после запятой; лучше, когда ${
            indicator.direction === 'higher' ? 'больше' : 'меньше'
          }`,
        )}
        {line(
          'Свод',
          [
            ROLL_UPS[rollup.by] ?? rollup.by,
            OVERS[rollup.over] ?? rollup.over,
            rollup.kinds.map((kind) => KINDS[kind] ?? kind).join(', '),
            rollup.weight && `вес – ${known.get(`input ${rollup.weight}`) ?? rollup.weight}`,
          ]
            .filter(Boolean)
            .join('; '),
        )}
        {line('Плановые значения', years(indicator.targets))}
        {Object.entries(indicator.targetsByTier ?? {}).map(([tier, targets]) => (
          <Line key={tier} title={`Плановые значения: ${TIERS[tier] ?? tier}`} text={years(targets)} />
        ))}
        {line('Баллы', points(indicator))}
        {line('Уровни', indicator.levels.map((level) => `${level.title} – от ${figure(level.from)}`).join('; '))}
        {line('Продолжает', indicator.continues)}
        {line('Источник по паспорту', indicator.passport?.source)}
        {line('Хранение', indicator.passport?.storage)}
        {line('Примечание', indicator.note)}
      </dl>
    </details>
  );
}

function Line({ title, text }: { title: string; text: string }) {
  return (
    <>
      <dt>{title}</dt>
      <dd>{text}</dd>
    </>
  );
}

function points({ points: given }: Indicator): string {
  if (given?.target) {
    return `за выполнение планового значения, не больше ${figure(given.target.max)}${given.target.capped ? '' : ' за полное выполнение, перевыполнение учитывается'}`;
  }
  if (given?.best) {
    return `лучший результат – ${figure(given.best.max)}, остальные пропорционально`;
  }
  if (given?.bands) {
    return given.bands.map((band) => `от ${figure(band.from)} – ${figure(band.points)}`).join('; ');
  }
  return '';
}
