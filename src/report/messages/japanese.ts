import type { Messages } from './message-table.ts';

export const japanese: Messages = {
  answerMissing: ['問{question}の答えがありません', '質問は他の人の答えとともに印刷されます。'],
  answerCutOff: [
    '問{question}の答えが途中で切れているようです',
    'そのまま印刷されます。文書で書き終えてください。',
  ],
  questionsOnly: [
    '{set}には質問だけがあり、答えがありません（{n}問）',
    '質問は他の人の答えとともに印刷されます。',
  ],
  answerThin: [
    '問{question}の答えが短すぎます：{n}語（最も詳しい答えは{most}語）',
    '他の人の答えとともに印刷されます。',
  ],
  oneSource: ['問{question}に答えているのは{set}だけです：{text}'],
  pointDiffers: [
    '問{question}：{point}について資料が異なります',
    '両方を並べて印刷します。編者が一方を選べます。',
  ],
  answerDiffers: ['問{question}：項目の前後の文について資料が異なります', '両方を続けて印刷します。'],
  setApart: ['{set}は他の回答集と共通の質問がありません（{n}問）', '続けて印刷されます。正しい文書ですか。'],
  setForeign: [
    '{set}は{language}、他の回答集は{theirs}です。共通の質問がありません（{n}問）',
    '別の本にするか、質問を翻訳するか、handbook.ymlの`match: same`にどれが同じ質問かを書いてください。',
  ],
  noQuestion: ['この文書に質問が見つかりません', '本文は印刷されず、文の台帳に省略として載ります。'],
  notUsed: [
    '{total}文のうち{n}文が使われていません（箇所：{where}）',
    '下の資料の欄に理由とともに載せています。',
  ],
  notUsedSo: [
    '{total}文のうち{n}文が使われていません（箇所：{where}）',
    '`{reading}`として読めば、そのうち{more}文が使われます。質問の形をそろえるか、handbook.ymlの回答集に`reading: {reading}`と書いてください。',
  ],
  placeholder: [
    'ここには答えの記入欄しかないため省きました（{n}箇所）',
    'ほかに何もない質問は、答えがないものとします。',
  ],
  sameAsAbove: [
    '上の答えを指すだけなので省きました（{n}箇所）',
    'ほかに何もない質問は、答えがないものとします。',
  ],
  takenForOne: [
    '異なる言い方を一つの質問とみなしました',
    '別の質問であれば、handbook.ymlに次のように書いてください：`{setting}`',
  ],
  maybeOne: [
    '二つの質問は同じものかもしれません',
    '同じであれば、handbook.ymlに次のように書いてください：`{setting}`',
  ],
  nothingToMatch: [
    '対応させる答え{name}がありません',
    '直すか、取り除いてください。このままでは効果がありません。',
  ],
  matchedByPlace: [
    '質問が位置で対応づけられています。文書に質問が増えると、その位置は別の質問のものになります：{names}',
    '代わりに順に次のように書いてください：`{setting}`',
  ],
  numberTwice: [
    '番号{number}の質問が二つあります。もう一つは{line}行目です',
    '両方とも残し、文言で対応させます。',
  ],
  questionTwice: [
    '「{question}」は{line}行目ですでに問われています',
    '両方の答えを一つの質問の下に置きます。別の質問であれば、書き分けてください。',
  ],
  questionInTwoFiles: [
    '「{question}」は{file}ですでに問われており、どちらも同じ人のファイルです',
    '二人のものであれば、人ごとにフォルダーに入れるか、handbook.ymlの`answers`で分けてください。',
  ],
  headingsAsQuestions: [
    '質問が見つからないため、{n}個の見出しを質問とみなしました',
    '質問でなければ、この文書を設定から外してください。',
  ],
  headingsBeside: [
    '質問と並ぶ{n}個の見出しは質問の形でないため、上の答えの一部として読みました（{lines}行目）',
    '質問であれば、handbook.ymlの回答集に`reading: headings of level {level}`と書いてください。そうでなければ、一段下げてください。',
  ],
  topicsAlike: [
    '一つかもしれない主題が分かれています：{titles}',
    'まとめるには、handbook.ymlに次のように書いてください：`{setting}`',
  ],
  selectionLacks: ['版{edition}には{total}問のうち{n}問があります。ないもの：{missing}'],
  editOfNothing: [
    '変更`{verb}`は当てはまりません：項目{names}がありません',
    'edits.ymlで直すか取り除いてください。この本には反映していません。',
  ],
  editUnfit: [
    '変更`{verb}`は今の{names}に当てはまりません',
    'edits.ymlで直すか取り除いてください。この本には反映していません。',
  ],
  editByNumber: [
    'この変更は場所を番号で示していますが、番号は別の場所のものになることがあります',
    '代わりに`{names}`と書いてください。`variorum edit`は自動でそうします。',
  ],
  mergeConflict: [
    '{first}行目から{last}行目に、解決していない統合の衝突があります',
    '両方をそのまま読みました。一方を残し、`<<<<<<<`、`=======`、`>>>>>>>`の行を消してください。',
  ],
  fenceEnded: [
    'ここから始まるコードブロックに終わりがないため、質問のある{line}行目の前で閉じました（質問：{n}）',
    'コードの終わりに閉じる行（``` または ~~~）を置いてください。',
  ],
  fenceEndless: [
    'ここから始まるコードブロックに終わりがなく、{line}行目以降の質問はコードとして読みました（質問：{n}）',
    'コードの終わりに閉じる行（``` または ~~~）を置いてください。',
  ],
  refersOnly: [
    '「{text}」はほかの質問を指すだけです（このような答え：{n}）',
    '参照は本の番号に従い、共通の答えとは見なされません。答えが一つなら、一つの質問の下に書いてください。',
  ],
  refersNowhere: [
    '「{text}」が指す質問{number}は、この集まりにありません',
    'そのまま印刷されますが、どこにもつながりません。',
  ],
  struckOut: [
    '質問の中で取り消し線のある言葉は、題名に入りません',
    '題名に取り消し線は使えません。言葉か線を取り除いてください。',
  ],
  looksNotKept: [
    '言葉に付けた色、大きさ、書体は残りません（{n}行）',
    'テーマの通りに印刷します。色に意味があれば、言葉で書いてください。',
  ],
  pictureMissing: ['画像がありません：{path}', '代わりに代替テキストを印刷します。'],
  pictureElsewhere: ['ほかの場所の画像は取り込みません：{path}', '代わりに代替テキストを印刷します。'],
  pictureUnfit: ['印刷できない画像です：{path}', '代わりに代替テキストを印刷します。'],
  drawingCleaned: [
    '図{path}には残せないものがあります：{taken}',
    '本で確かめ、足りなければ必要なものを含めて書き出し直してください。',
  ],
  noteWithoutText: [
    '注{mark}に本文がありません（本文のない注：{n}）',
    '記号はそのまま印刷されます。注を書くか、記号を取り除いてください。',
  ],
  linksLost: [
    '本のどの質問にもつながらないリンクがあります：{n}（{links}）',
    '言葉だけを印刷します。アドレス全体（`https://...`）か、質問の見出しを書いてください。',
  ],
  formulaUnread: [
    '数式`{formula}`を読み取れません',
    'TeXのまま印刷します。使える書き方は`https://temml.org/docs/en/supported`にあります。',
  ],
  characterWithoutFace: [
    'どの書体にも文字{character}がないため、空の枠になります（{n}文）',
    '別の文字にするか、その文字がある書体のテーマを選んでください。',
  ],
  faceWithoutBold: [
    '書体{face}に太字がないため、名前や見出しはブラウザーが太くし、PDFでは一字ずつ描かれます',
    '太字のファイルを`fonts`に加えてください：`files: [Corp-Regular.ttf, Corp-Bold.ttf]`',
  ],
  formPeople: [
    '{n}人が答えましたが、プロジェクトの回答集は{sets}人分です',
    'answersの下に加えてください：`{setting}`',
  ],
  form: ['フォームで集めた回答です（{people}人、{n}問）。名前、アドレス、時刻の列は印刷しません'],
  addresses: [
    '答えの中にメールアドレスがあり、印刷されます（{lines}行目）',
    '文書から取り除くか、変更で本から外してください。',
  ],
  columnsGuessed: [
    '列は推定したもので、質問が含まれていません：{columns}',
    '列に名前を付けるか、handbook.ymlで示してください：`columns: { question: NAME, answer: NAME }`',
  ],
  firstColumn: ['質問と名付けた列がないため、最初の列を質問とみなしました'],
  peopleInColumns: [
    '{n}列は、それぞれ別の人の答えのようです：{people}',
    '比べるには、handbook.ymlで列ごとに回答集を作ってください。',
  ],
  longRow: [
    '見出しは{width}列ですが、ある行は{n}列です。省いたもの：',
    '区切り文字を含む答えは、引用符で囲んでください。',
  ],
  formatNotMade: ['版{edition}は{formats}では作れません', '作れる形式：{possible}'],
  sheetQuestions: [
    '{total}問のうち{n}問が紙面に入りません：{missing}',
    '`editions.{edition}.sheet`で面数、用紙、文字の大きさを変えてください。',
  ],
  sheetPoints: [
    '{total}項目のうち{n}項目が紙面に入りません：{missing}',
    '`editions.{edition}.sheet`で面数、用紙、文字の大きさを変えてください。',
  ],
  sheetNames: [
    '{total}項目のうち{n}項目は名前だけが紙面にあります',
    '`editions.{edition}.sheet`で面数、用紙、文字の大きさを変えてください。',
  ],
  sheetNotFull: [
    '紙面は{percent} %しか埋まっていません',
    '印刷するものはこれだけです。`editions.{edition}.sheet`で用紙を小さくするか、余白を広げるとよいでしょう。',
  ],
};
