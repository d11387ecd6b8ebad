using BackCare.Core.Diaries;
using BackCare.Core.Members;
using BackCare.Core.Messages;

namespace BackCare.Bot.Desk;

/// <summary>Decides what one inbound means for one member; in the running bot it is the companion's own <c>Decide</c>.</summary>
public delegate Turn Decider(Member member, Diary diary, Inbound inbound, Moment moment);
