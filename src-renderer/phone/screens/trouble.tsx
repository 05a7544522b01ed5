import { useTranslate } from '../phone-context.ts';

const STEPS = ['wifi', 'data', 'vpn', 'reload', 'host'] as const;

type TroubleProps = {
  title: string;
  text: string;
  /** Tries so far. Null where nobody counts. */
  tries: number | null;
};

/** No line to the TV: what to try, in order, while the phone goes on trying by itself. */
export function Trouble({ title, text, tries }: TroubleProps) {
  const t = useTranslate();
  return (
    <section class="trouble" role="status">
      <div class="trouble-words">
        <h1>{title}</h1>
        <p>{text}</p>
      </div>
      <ol>
        {STEPS.map((step) => (
          <li key={step}>
            <h2>{t(`trouble.${step}`)}</h2>
            <p>{t(`trouble.${step}Text`, { address: location.host })}</p>
          </li>
        ))}
      </ol>
      <footer>
        <p class="trying">
          <i aria-hidden="true" />
          {tries === null ? t('trouble.trying') : t('trouble.tries', { count: tries })}
        </p>
        <button type="button" class="call quiet" onClick={() => location.reload()}>
          {t('reload')}
        </button>
      </footer>
    </section>
  );
}
