/** The numbers that ids have in plan links, for ever: only add, at the end of a list. */

/** A line without a mark is a step, `:` its reasons, `.` its items; an id's number is its place in its list. */
const LIST = `
danger
  : danger-now
  . call-999 bsl-999 text-999 relay-999 press-55 get-away call-for-them tell-adult operator-asks
  . where-first silence no-warning incident-number when-safe
taken-harm
  : hurt-now
  . call-999 reach-999 go-to-hospital tell-someone-near stay-with-them what-and-when feeling-fine
  . after-hospital
suicide
  : talk-now
  . emergency emergency-text samaritans shout childline childline-chat nhs-mental-health
  . tell-one-person make-it-safer ask-them they-listen childline-keeps-quiet first-words
  . stop-looking ask-again
exploited
  : home-taken-over being-used
  . emergency emergency-text childline childline-chat fearless crimestoppers tell-police
  . tell-safe-adult victim-support victim-support-chat from-a-safe-place plan-with-help seen-as-hurt
  . made-to only-if-safe the-debt do-not-meet another-adult
abuse-at-home
  : carer partner-or-family
  . emergency emergency-text abuse-helpline abuse-helpline-chat other-helplines childline
  . childline-chat children-services another-worker tell-one-person safer-phone ask-before-changing
  . forced-marriage believed childline-keeps-quiet helpline-words only-if-safe mediation
  . sudden-change children-contact safety-plan
stalking
  : will-not-stop
  . emergency emergency-text stalking-helpline stalking-helpline-web childline childline-chat
  . stalking-helpline-young stalking-officer keep-line-open hand-over tell-people check-sharing
  . pattern-counts four-words every-time no-last-message settings mediation ask-for-specialist
child-abuse
  : under-18 age-not-known
  . emergency emergency-text ceop childline childline-chat tell-safe-adult not-that-adult
  . stop-answering nspcc nspcc-write if-adult not-your-fault words names-and-dates pictures
  . do-not-confront ring-again
image-under-18
  : saw-it under-18 age-not-known
  . do-not-share report-remove childline childline-chat tell-safe-adult ceop internet-watch
  . report-to-app safeguarding-lead parent-do-not-look if-you-have-it if-adult not-in-trouble
  . how-report-remove without-showing words-only picture-is-not-proof police-if-slow
image-adult
  : adult
  . revenge-porn-helpline revenge-porn-helpline-write stopncii keep-proof-first tell-police
  . report-to-app tell-one-person not-your-fault words where-it-is paid-removal report-can-delete
  . helpline-again
blackmail
  : under-18 blackmail
  . do-not-pay send-no-more stop-replying tell-someone-today ceop tell-police report-remove
  . revenge-porn-helpline childline childline-chat if-you-paid not-your-fault paying-goes-on words
  . accounts do-not-delete rescue-firms if-they-share
threats
  : threats
  . emergency emergency-text tell-police do-not-reply address-known tell-near tell-safe-adult
  . taken-seriously say-it-plainly exact-words threaten-back only-a-joke again
breach
  : order-broken
  . emergency emergency-text tell-police-each-time ask-who-made-it keep-each-contact order-at-hand
  . helpline may-be-arrest there-is-an-order each-breach kind-messages supervisor
adult-at-risk
  : home-taken-over needs-care
  . emergency emergency-text adult-services not-the-carer tell-a-worker tell-police
  . someone-to-speak-for-you they-ask-you words simple-notes keys-and-cards ask-again
self-harm-told
  : told-to
  . emergency emergency-text stop-looking samaritans shout childline childline-chat tell-someone
  . tell-police report-to-app their-words-not-you words exact-words reading-again again
hate
  : hate
  . emergency emergency-text say-it-first report-hate-online hate-helpers tell-each-body
  . no-proof-needed rules-change words their-words small-things group-speaks
hacked
  : ask-first hacked
  . talk-before-changing safe-device mail-first two-steps sign-out-others get-it-back tell-bank
  . report-fraud slow words what-changed recovery-scams same-password police
safe-phone
  : other-side family school-or-work unsure
  . use-another-phone private-window leave-settings no-copy-here school-or-work-sees remember-exit
  . the-bill shared-accounts library-or-friend
accused
  : accused
  . no-contact keep-everything keep-words do-not-post get-advice adult-with-you answer-in-writing
  . someone-to-talk both-heard words your-account counter-report ask-review
done-things-too
  : both-sides
  . stop-now take-yours-down keep-both-sides tell-it-straight adult-with-you still-help words
  . hit-back say-sorry-later
saw-it
  : saw-it
  . be-beside-them ask-them do-not-share report-the-post tell-adult-or-school tell-who-can-act
  . without-your-name own-note may-guess words do-not-step-in tell-again
for-child
  : parent
  . listen-first decide-together leave-the-phone no-message-to-them do-not-post tell-school nspcc
  . nspcc-write kidscape childline-for-them takes-time to-your-child your-own-note your-own-check
  . at-the-gate watch-signs
for-someone
  : supporter
  . ask-what-they-want their-yes safe-time sit-beside if-under-18 adult-needs-care you-too words
  . as-told do-not-take-over stay
police
  : police-is-bully order-broken already-told may-be-crime not-known if-it-goes-on
  . emergency complaints-team police-watchdog police-watchdog-elsewhere trusted-person-first
  . call-101 report-online text-police relay-101 text-999 ask-reference use-reference
  . stalking-officer safe-contact adult-beside-you for-them without-name first-talk updates
  . your-phone not-promised what-happened more-than-once afraid hate order sexual support-needs
  . reference not-too-late closed-case no-picture ask-update supervisor complaint right-to-review
  . case-review
proof
  : safe-first words-only keep-safely keep-first
  . words-only screenshot link-and-name stop-looking stop-looking-mute save-chat vanishing
  . voicemail-and-calls letters-and-spoken damage-and-noise diary who-saw keep-elsewhere
  . let-someone-keep no-proof-still-help may-be-read fields do-not-change do-not-provoke
  . do-not-post-it never-the-picture report-can-delete stop-any-time
coping
  : always-here
  . stop-looking tell-one-person rest not-everything show-this see-doctor not-your-fault
  . ups-and-downs to-a-friend how-it-hits-you late-at-night talk
someone-to-talk-to
  : young anyone
  . childline childline-chat adult-you-trust is-there-an-adult children-services victim-support
  . victim-support-chat victim-support-young samaritans shout bullying-helpline nspcc nspcc-write
  . they-listen what-childline-tells the-bill first-words waiting another-one
housing
  : saw-it landlord-is-bully own-home family-home no-home safe-first in-care adult-can-tell
  : specialist-first if-near-home rules-differ already-told social-landlord their-landlord halls
  : supported private-landlord home-not-known
  . council-first above-them social-worker social-worker-not-carer adult-tells find-who
  . tell-in-writing tell-their-landlord tell-their-private-landlord ask-key-worker ask-halls
  . ask-reference use-reference ask-policy safe-contact no-mediation ask-for-safety home-diary
  . social-duty social-not-here private-no-duty their-private-no-duty halls-differ takes-time
  . report-or-complaint what-and-effect hate needs who-when-promised talk-to-them-first
  . keep-paying-rent afraid-to-be-put-out they-may-guess complaint ombudsman ombudsman-wales
  . ask-how-to-complain council-instead case-review
asb-team
  : saw-it council-is-bully safe-first adult-can-tell specialist-first if-near-home rules-differ
  : already-told landlord-is-bully not-known council find-council
  . not-that-worker trusted-helper adult-tells own-council find-council ring-or-write write-not-ring
  . renting-team use-reference ask-reference one-lead safe-contact no-mediation noise-team care-team
  . case-review joins-others no-set-duty online-counts depends-on-place case-review-second
  . what-and-effect needs dates-and-references report-within each-time passed-around complaint
  . ombudsman ombudsman-wales ask-case-review
block
  : saw-it helpline-first police-first talk-first answer-first-or-helpline not-on-phone safe-first
  : after-report
  . talk-to-helpline helpline-chat childline-first answer-two-questions ask-police-first
  . mute-instead hand-over keep-line-open proof-first report-first milder-tools block-everywhere
  . block-calls ask-network clean-contacts hide-yourself change-number number-safe-sign-in
  . number-leave-groups number-tell-few number-text-999 number-ask-adult why-not-yet not-told fee
  . to-network each-contact what-you-blocked sudden-change whatsapp-groups old-number spam-number
  . new-accounts safety-plan still-comes
inform
  : not-on-platform safe-first report-remove-first helpline-first police-first saw-it already-told
  : report-each
  . report-remove no-picture-attached proof-first adult-reports without-account report-item
  . fake-account hacked-account private-details self-harm untick-block on-facebook on-messenger
  . on-instagram on-threads on-whatsapp on-tiktok on-snapchat on-x on-youtube on-reddit on-discord
  . on-telegram on-games on-twitch-or-kick on-dating on-nextdoor on-anonymous-app on-email
  . on-other-app any-platform no-reference not-promised they-may-guess snapchat-30-days ofcom
  . not-in-trouble words list whatsapp-block nextdoor-neighbours no-crowd report-again
  . harmful-content harmful-content-adult police
terminate
  : saw-it helpline-first police-first talk-first answer-first-or-helpline safe-first
  : one-clear-message silence
  . talk-to-helpline helpline-chat childline-first no-last-message mute-instead hand-over
  . ask-before-settings send-one-message say-nothing no-go-between do-not-look stop-sharing
  . needed-contact at-school-or-work tell-household may-rise hard the-message if-they-come-up
  . to-friends how-sent each-contact no-reply hit-back no-second-message still-contact
  . if-will-not-stop
schools
  : safe-first staff-is-bully already-told saw-it taught-at-home school college university
  : work-is-bully work-if-needed their-school not-learning learning-not-known
  . safeguarding-lead head-not-them designated-officer children-services parent-writes
  . another-adult-writes in-writing ask-policy named-person not-face-to-face safe-contact
  . no-picture-shown ask-posh both-schools tell-their-school in-care-teacher home-taught
  . college-team university-report tell-employer above-at-work use-reference off-site
  . must-have-policy wales-rules depends-on-place no-set-days not-told-all they-may-tell
  . college-under-18 university-rules work-rules words days-and-names secret you-move
  . head-then-governors governors education-department university-complaint college-complaint
  . grievance
`;

export type StepNumbers = Readonly<{ number: number; reasons: readonly string[]; items: readonly string[] }>;

/** Steps by number, each with its reasons and the names of its items by number. */
export const NUMBERS: readonly (readonly [string, Omit<StepNumbers, "number">])[] = readList(LIST);

/** The numbers of a step; throws when it has none. */
export function numberOf(step: string): StepNumbers {
  const number = NUMBERS.findIndex(([id]) => id === step);
  const found = NUMBERS[number];
  if (found === undefined) throw new Error(`The step "${step}" has no number.`);
  return { number, ...found[1] };
}

function readList(list: string): readonly (readonly [string, Omit<StepNumbers, "number">])[] {
  const steps: [string, { reasons: string[]; items: string[] }][] = [];
  for (const line of list.trim().split("\n")) {
    const [mark = "", ...ids] = line.trim().split(" ");
    if (mark === ":") steps.at(-1)?.[1].reasons.push(...ids);
    else if (mark === ".") steps.at(-1)?.[1].items.push(...ids);
    else steps.push([mark, { reasons: [], items: [] }]);
  }
  return steps;
}
