using BackCare.Core.Conversations;

namespace BackCare.Core.Medications;

/// <summary>The list waits for the name of a medicine to be added.</summary>
public sealed record MedicineListStep : Conversation;
