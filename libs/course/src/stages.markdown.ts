import type { Procedure } from '@tiaokuai/domain';
import { courseOf, type Courses } from './course.js';
import { stagesMermaid } from './stages.mermaid.js';

const HEAD = `# Stages of every procedure

Made by \`npm run courses\` from what the specs of the rules showed (decision 0014); not written by hand. An arrow is a
command, or a limit that passed (⏱). Commands that leave a case in its stage are not drawn: the page 流程说明 of the
console and \`GET /api/v1/procedures/{kind}\` have them all, with who may give them.
`;

/** The text of \`libs/domain/STAGES.md\`: one stage diagram per procedure. */
export function stagesMarkdown(procedures: readonly Procedure[], courses?: Courses): string {
  const sections = procedures.map((procedure) => {
    const { kind, label } = procedure;
    const diagram = stagesMermaid(procedure, courseOf(kind, courses));
    return `\n## ${label.zh} (${label.en}, \`${kind}\`)\n\n\`\`\`mermaid\n${diagram}\n\`\`\`\n`;
  });
  return HEAD + sections.join('');
}
