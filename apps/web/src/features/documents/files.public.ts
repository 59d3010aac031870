import { rulesOf } from './documents.messages.ts'
import { documentsQuery } from './documents.queries.ts'
import { acceptOf, type FileRules, refuseFile, sizeInWords, typesInWords } from './refuse-file.ts'

/** The stored documents, for who offers to choose among them; without the component that manages them. */
export const storedDocumentsQuery = () => documentsQuery()

/** For who takes a file: what the chooser proposes, what is said of it, and what is refused before it leaves. */
export const fileChoiceOf = (rules: FileRules) => ({
  accept: acceptOf(rules.fileTypes),
  refuse: (file: File) => refuseFile(file, rules),
  rules: rulesOf(typesInWords(rules.fileTypes), sizeInWords(rules.maximumBytes)),
})
