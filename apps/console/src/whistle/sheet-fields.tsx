import { Fragment } from 'react';
import type { Choices } from '../form/choices.js';
import { SchemaField } from '../form/schema-field.js';
import type { FieldSchema, Path } from '../form/schema.js';
import { callsStreets, type WhistleDraft } from './draft.js';
import { fieldAt, otherFields, SHEET_ROWS } from './sheet-layout.js';

interface SheetFieldProps {
  /** Of the command that drafts. */
  readonly schema: FieldSchema;
  readonly path: Path;
  readonly choices?: Choices;
  readonly placeholder?: string;
  /** Instead of the schema's own. */
  readonly title?: string;
}

/** One field of the sheet; nothing where the schema has none of this path. */
export function SheetField({ schema, path, title, ...rest }: SheetFieldProps): React.ReactNode {
  const { field, isRequired } = fieldAt(schema, path);
  if (field === undefined) return null;
  return (
    <SchemaField
      {...rest}
      schema={{ ...field, title: title ?? field.title }}
      path={path}
      required={isRequired}
    />
  );
}

interface SheetFieldsProps {
  readonly schema: FieldSchema;
  readonly draft: WhistleDraft | undefined;
  readonly unitKind: string;
  readonly choices: Choices;
}

/** What happened, where, and what is asked: as the layout places it, then whatever else the schema asks for. */
export function SheetFields({ schema, draft, unitKind, choices }: SheetFieldsProps): React.ReactNode {
  return (
    <>
      {SHEET_ROWS.map(({ className, fields }) => {
        const shown = fields
          .filter(({ isShown }) => isShown?.(draft, unitKind) ?? true)
          .map(({ path, placeholder, titleForStreets }) => (
            <SheetField
              key={path.join('.')}
              schema={schema}
              path={path}
              choices={choices}
              placeholder={placeholder}
              title={callsStreets(unitKind) ? titleForStreets : undefined}
            />
          ));
        const key = fields[0]?.path.join('.');
        return className === undefined ? (
          <Fragment key={key}>{shown}</Fragment>
        ) : (
          <div key={key} className={className}>
            {shown}
          </div>
        );
      })}
      {otherFields(schema).map((path) => (
        <SheetField key={path.join('.')} schema={schema} path={path} choices={choices} />
      ))}
    </>
  );
}
