import { describeAnswers } from '@kring/domain/forms'
import { Attachments } from '../../../../attachments/lazyList.tsx'
import { TextIn, useTranslation, WordsIn } from '../../../../i18n/index.ts'
import { useOpenDossier } from '../DossierContext.ts'

/** The referral as submitted: every answered question, labelled as in the partner's form. */
export function WholeForm() {
  const { t, locale } = useTranslation('dossier')
  const { t: forms } = useTranslation('dossierForms')
  const { dossier, form } = useOpenDossier()
  const sections = describeAnswers(form, dossier.answers, locale).filter(({ rows }) => rows.length > 0)
  const files = sections.flatMap(({ rows }) => rows.flatMap(row => row.files ?? []))
  return (
    <>
      {files.length > 0 && (
        <section className="stack stack-s" aria-labelledby="attachments">
          <h3 id="attachments">{forms('attachments', { count: files.length })}</h3>
          <Attachments tenant={dossier.tenant.id} id={dossier.id} files={files} />
        </section>
      )}
      <details className="def">
        <summary>{t('story.whole')}</summary>
        <div className="stack" style={{ paddingBlockStart: '1rem' }}>
          {sections.map(({ key, title, rows }) => (
            <div key={key}>
              <h3>
                <TextIn text={title} />
              </h3>
              <dl className="summary">
                {rows.map(row => (
                  <div key={row.key}>
                    <dt>
                      <TextIn text={row.label} />
                    </dt>
                    <dd>
                      {row.lines ? (
                        row.lines.map(line => <div key={line}>{line}</div>)
                      ) : (
                        <WordsIn words={row.text} lang={row.lang} />
                      )}
                    </dd>
                  </div>
                ))}
              </dl>
            </div>
          ))}
        </div>
      </details>
    </>
  )
}
