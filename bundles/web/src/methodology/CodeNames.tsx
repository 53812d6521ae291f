import { namesIn } from './told';

/** What the codes in an expression mean, below it. */
export function CodeNames({ expression, known }: { expression: string; known: Map<string, string> }) {
  return namesIn(expression, known).map(({ code, title }) => (
    <span className="sub" key={code}>
      {code} – {title}
    </span>
  ));
}
