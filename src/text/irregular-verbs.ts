/** Forms of irregular verbs that are of no other word, each with its verb: `kept` -> `keep`. */
export const irregularVerbs: ReadonlyMap<string, string> = new Map(
  (
    'kept:keep held:hold sent:send built:build paid:pay told:tell thought:think taken:take took:take given:give gave:give made:make ' +
    'written:write wrote:write shown:show chosen:choose chose:choose driven:drive drove:drive broken:break broke:break spoken:speak ' +
    'known:know grown:grow begun:begin began:begin ran:run seen:see went:go gone:go came:come bought:buy brought:bring taught:teach ' +
    'caught:catch met:meet lent:lend lost:lose sold:sell spent:spend slept:sleep won:win thrown:throw threw:throw drawn:draw drew:draw ' +
    'eaten:eat ate:eat forgotten:forget forgot:forget hidden:hide worn:wear wore:wear sung:sing swum:swim fallen:fall fell:fall dealt:deal meant:mean'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);
